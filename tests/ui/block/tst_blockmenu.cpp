// SPDX-License-Identifier: GPL-3.0-only
#include "ui/block/blockmenu.h"

#include "tests/support/bodies.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

/// The operator keeps clients out and lets them in again.
class TestBlockMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server.emplace();
        m_window.emplace();
        m_menu = new BlockMenu(m_server->server(), &*m_window);
        QCOMPARE(post(), 200);
        m_menu->setClient("lab", "ann");
    }
    void cleanup()
    {
        m_window.reset();
        m_server.reset();
    }

    void aClientIsBlockedAndLetInAgain()
    {
        QSignalSpy blocked(m_menu, &BlockMenu::blocked);
        QSignalSpy unblocked(m_menu, &BlockMenu::unblocked);
        choose(u"Block &Client “ann”"_s);
        QCOMPARE(blocked.count(), 1);
        QCOMPARE(post(), 403);
        choose(u"Client “ann” in “lab” (refused 1 time(s))"_s);
        QCOMPARE(unblocked.count(), 1);
        QCOMPARE(post(), 200);
    }

    void anAddressIsBlocked()
    {
        choose(u"Block &Address 127.0.0.1"_s);
        QCOMPARE(post(), 403);
        QVERIFY(action(u"Address 127.0.0.1 (refused 1 time(s))"_s));
    }

    void withoutAClientThereIsNothingToBlock()
    {
        for (const auto &[key, id] : {std::pair(""_ba, ""_ba), {"lab"_ba, "zoe"_ba}}) {
            m_menu->setClient(key, id);
            QVERIFY(!action(u"Block This &Client"_s)->isEnabled());
            QVERIFY(!action(u"Block Its &Address"_s)->isEnabled());
        }
        QVERIFY(!action(u"&Nothing is blocked"_s)->isEnabled());
    }

private:
    int post() { return m_server->post("/api/channels/lab", bodyOf("ann")).status; }
    /// As the operator sees it when the menu opens; null if it is not there.
    QAction *action(const QString &text)
    {
        Q_EMIT m_menu->aboutToShow();
        const auto actions = m_menu->actions();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        return found == actions.end() ? nullptr : *found;
    }
    void choose(const QString &text)
    {
        QAction *found = action(text);
        QVERIFY2(found && found->isEnabled(), qPrintable(text));
        found->trigger();
    }

    std::optional<TestServer> m_server;
    std::optional<QWidget> m_window;
    BlockMenu *m_menu = nullptr;
};

SUPERSYNK_TEST(TestBlockMenu)
#include "tst_blockmenu.moc"
