// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/storefixture.h"
#include "ui/names/names.h"
#include "ui/names/personcolors.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>
#include <set>

using namespace supersynk;

/// The colours of the clients of a channel keep apart.
class TestColorsApart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_names.emplace();
        m_store.emplace();
    }

    void clientsOfAChannelHaveDifferentColors()
    {
        QSignalSpy changed(&*m_names, &Names::changed);
        std::set<QRgb> colors;
        for (std::size_t i = 0; i < kPersonColors.size(); ++i) {
            const QByteArray id = "headset-" + QByteArray::number(static_cast<int>(i));
            m_store->post("room", id);
            update();
            colors.insert(m_names->clientColor(id, Qt::white).rgb());
        }
        QCOMPARE(colors.size(), kPersonColors.size());
        QVERIFY(!changed.isEmpty());
        changed.clear();
        m_store->post("room", "one more");
        update();
        QCOMPARE(m_names->clientColor("one more", Qt::white), participantColor("one more", Qt::white));
        QVERIFY(changed.isEmpty());
    }

    void theColorOfAClientThatIsThereStays()
    {
        const QList<QByteArray> ids{"headset-0", "headset-1", "headset-2", "headset-3", "headset-4"};
        QHash<QByteArray, QColor> colors;
        for (const QByteArray &id : ids) {
            m_store->post("room", id);
            update();
            colors.insert(id, m_names->clientColor(id, Qt::white));
        }
        QVERIFY(m_store->store().remove("room", ids.first()));
        m_store->post("lab", ids.last());
        update();
        for (const QByteArray &id : ids.mid(1))
            QCOMPARE(m_names->clientColor(id, Qt::white), colors.value(id));
    }

    void clientsThatComeTogetherHaveDifferentColors()
    {
        std::set<QRgb> colors;
        for (std::size_t i = 0; i < kPersonColors.size(); ++i)
            m_store->post("room", "headset-" + QByteArray::number(static_cast<int>(i)));
        update();
        for (std::size_t i = 0; i < kPersonColors.size(); ++i) {
            const QByteArray id = "headset-" + QByteArray::number(static_cast<int>(i));
            colors.insert(m_names->clientColor(id, Qt::white).rgb());
        }
        QCOMPARE(colors.size(), kPersonColors.size());
    }

    void theColorStaysThoughAnotherClientGetsTheSame()
    {
        const QColor own = participantColor("ada", Qt::white);
        m_store->post("room", "ada");
        m_store->post("room", "joe");
        update();
        QCOMPARE(m_names->clientColor("ada", Qt::white), own);
        QCOMPARE(m_names->set(client("joe"), {.color = own}), QString());
        m_store->post("room", "one more");
        update();
        QCOMPARE(m_names->clientColor("ada", Qt::white), own);
    }

    void otherChannelsDoNotMatterForTheColor()
    {
        const QColor own = participantColor("ada", Qt::white);
        QCOMPARE(m_names->set(client("joe"), {.color = own}), QString());
        m_store->post("lab", "joe");
        m_store->post("lab", "one more");
        m_store->post("room", "ada");
        update();
        QCOMPARE(m_names->clientColor("ada", Qt::white), own);
    }

    void aPostedColorReplacesTheOneThatKeepsApart()
    {
        QCOMPARE(m_names->set(client("joe"), {.color = participantColor("ada", Qt::white)}), QString());
        m_store->post("room", "ada");
        m_store->post("room", "joe");
        update();
        m_names->setPostedColors({{"ada", Qt::red}});
        QCOMPARE(m_names->colorOf("ada"), QColor(Qt::red));
    }

    void aReplayedClientAvoidsTheColorsOfItsChannel()
    {
        const QColor own = participantColor("ada", Qt::white);
        QCOMPARE(m_names->set(client("joe"), {.color = own}), QString());
        m_names->setReplayed({.labels = {}, .originals = {{client("old-ada"), "ada"}}});
        m_store->post("room", "old-ada");
        m_store->post("room", "joe");
        update();
        QVERIFY(m_names->clientColor("old-ada", Qt::white) != own);
    }

    void aNewClientAvoidsChosenColors()
    {
        const QColor own = participantColor("ada", Qt::white);
        QCOMPARE(m_names->set(client("joe"), {.color = own}), QString());
        m_store->post("room", "ada");
        m_store->post("room", "joe");
        update();
        QCOMPARE(m_names->clientColor("joe", Qt::white), own);
        QVERIFY(m_names->clientColor("ada", Qt::white) != own);
        QVERIFY(!m_names->find(client("ada"))); // not in the file
    }

    void whatIsReplayedKeepsTheColorOfItsOriginal()
    {
        const QColor own = participantColor("ada", Qt::white);
        QCOMPARE(m_names->set(client("joe"), {.color = own}), QString());
        m_store->post("room", "ada");
        m_store->post("room", "joe");
        update();
        m_names->setReplayed({.labels = {}, .originals = {{client("old-ada"), "ada"}}});
        QCOMPARE(m_names->clientColor("old-ada", Qt::white), m_names->clientColor("ada", Qt::white));
    }

private:
    static NamedThing client(const QByteArray &id) { return {NamedThing::Kind::Client, id}; }

    void update() { m_names->setPresent(m_store->snapshot()); }

    std::optional<Names> m_names;
    std::optional<StoreFixture> m_store;
};

SUPERSYNK_TEST(TestColorsApart)
#include "tst_colorsapart.moc"
