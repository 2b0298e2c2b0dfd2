// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/postedcolors.h"

#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/names/names.h"
#include "ui/watch/clientwatch.h"
#include "ui/watch/monitor.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestPostedColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_names.emplace();
        m_fixture.emplace();
        m_monitor.emplace(m_fixture->server());
        m_watch.emplace(m_fixture->server(), *m_monitor);
        QVERIFY(m_fixture->start());
        m_colors.emplace(m_fixture->server(), *m_watch, *m_names);
    }

    void cleanup()
    {
        m_colors.reset();
        m_watch.reset();
        m_monitor.reset();
        m_fixture.reset();
    }

    void namesGetThePostedColor()
    {
        QVERIFY(postColor(u"room"_s, u"ada"_s, "red"));
        m_colors->update();
        QCOMPARE(m_names->colorOf("ada"), QColor(Qt::red));
    }

    void aNewColorReplacesTheEarlierOne()
    {
        QVERIFY(postColor(u"room"_s, u"ada"_s, "red"));
        m_colors->update();
        QVERIFY(postColor(u"room"_s, u"ada"_s, "#0000ff"));
        m_colors->update();
        QCOMPARE(m_names->colorOf("ada"), QColor(Qt::blue));
        QVERIFY(postColor(u"room"_s, u"ada"_s, "no-color"));
        m_colors->update();
        QVERIFY(!m_names->colorOf("ada").isValid());
    }

    void channelsTakeTurns()
    {
        QVERIFY(postColor(u"room"_s, u"ada"_s, "red") && postColor(u"lab"_s, u"joe"_s, "blue"));
        m_colors->update();
        m_colors->update();
        QCOMPARE(m_names->colorOf("ada"), QColor(Qt::red));
        QCOMPARE(m_names->colorOf("joe"), QColor(Qt::blue));
    }

    void aNewClientComesFirst()
    {
        QVERIFY(postColor(u"room"_s, u"ada"_s, "red") && postColor(u"lab"_s, u"joe"_s, "blue"));
        m_colors->update();
        m_colors->update(); // next would be the turn of the first one
        QVERIFY(postColor(u"lab"_s, u"eve"_s, "green"));
        m_colors->update();
        QCOMPARE(m_names->colorOf("eve"), QColor(u"green"_s));
    }

private:
    /// And waits until the roster has the client.
    bool postColor(const QString &key, const QString &id, const QByteArray &color)
    {
        const QByteArray body =
            "{\"client_id\":\"" + id.toUtf8() + "\",\"data\":[\"id=head;pos=0,1.6,0;color=" + color + "\"]}";
        return m_fixture->post(key, id, body) && QTest::qWaitFor([&] {
                   const auto &channels = m_watch->roster().channels();
                   return std::ranges::any_of(channels, [&](const RosterChannel &channel) {
                       return std::ranges::any_of(channel.clients, [&](const RosterClient &client) {
                           return client.snapshot.id == id.toUtf8();
                       });
                   });
               });
    }

    std::optional<Names> m_names;
    std::optional<ServerFixture> m_fixture;
    std::optional<Monitor> m_monitor;
    std::optional<ClientWatch> m_watch;
    std::optional<PostedColors> m_colors;
};

SUPERSYNK_TEST(TestPostedColors)
#include "tst_postedcolors.moc"
