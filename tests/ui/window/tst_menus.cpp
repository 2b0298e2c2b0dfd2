// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/assistant/assistantdialog.h"
#include "ui/inspector/inspectorpanel.h"
#include "ui/inspector/jsonview.h"
#include "ui/simulation/simulationdialog.h"
#include "ui/wall/wall.h"
#include "ui/window/totalsbar.h"

#include <QApplication>
#include <QMenu>

#include <algorithm>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// What the menus of the window do and remember.
class TestMenus
    : public QObject
    , protected WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void keepAwakeIsOnByDefaultAndSaved()
    {
        QVERIFY(keepAwake().isChecked());
        QVERIFY(isExplained(keepAwake()));
        keepAwake().trigger();
        QVERIFY(reopen());
        QVERIFY(!keepAwake().isChecked());
        keepAwake().trigger();
        QVERIFY(reopen());
        QVERIFY(keepAwake().isChecked());
    }

    void sleepOptionOfTheCommandLineIsNotSaved()
    {
        m_window->allowSleep();
        QVERIFY(!keepAwake().isChecked());
        QVERIFY(reopen());
        QVERIFY(keepAwake().isChecked());
    }

    void unknownThemeIsThatOfTheDesktop()
    {
        m_fixture->store().setValue("window/colors"_L1, 7);
        QVERIFY(open());
        QCOMPARE(theme(), u"&As the Desktop"_s);
    }

    void chosenThemeIsSaved()
    {
        m_fixture->store().setValue("window/colors"_L1, 1);
        QVERIFY(open());
        QCOMPARE(theme(), u"&Light"_s);
    }

    void hiddenDetailsStayHidden()
    {
        QTest::keyClick(&*m_window, Qt::Key_F7);
        QVERIFY(reopen());
        QVERIFY(!m_window->findChild<InspectorPanel *>()->view().isVisible());
    }

    void purgeIsReported()
    {
        QVERIFY(startWithAlice());
        channelPanel().purgeActions().at(2)->trigger(); // all clients
        QCOMPARE(m_window->findChild<TotalsBar *>()->message(), u"1 client removed"_s);
    }

    /// Without the text, which may be a key.
    void copyingIsReported()
    {
        QVERIFY(startWithAlice());
        action(u"&Copy Address"_s)->trigger();
        QTRY_COMPARE(m_window->findChild<TotalsBar *>()->message(), u"Copied to the clipboard"_s);
    }

    void assistantFollowsTheServer()
    {
        for (int i = 0; i < 2; ++i)
            action(u"&Why Is My Headset Not Here?"_s)->trigger();
        const auto dialogs = m_window->findChildren<AssistantDialog *>();
        QCOMPARE(dialogs.size(), 1);
        QVERIFY(!dialogs.front()->isModal());
        QCOMPARE(dialogs.front()->findings().front().action, Finding::Action::Start);
        Q_EMIT dialogs.front()->startRequested();
        QTRY_COMPARE(m_fixture->server().state().phase, ServerState::Phase::Running);
        QTRY_COMPARE(dialogs.front()->findings().front().level, Finding::Level::Fine);
    }

    void emptyListOpensTheAssistant()
    {
        Q_EMIT channelPanel().assistantRequested();
        QVERIFY(m_window->findChild<AssistantDialog *>()->isVisible());
    }

    void wallHasItsKey()
    {
        QVERIFY(!wall().isVisible());
        QTest::keyClick(&*m_window, Qt::Key_F11);
        QVERIFY(wall().isVisible() && wall().isFullScreen());
        QTest::keyClick(&wall(), Qt::Key_F11);
        QVERIFY(!wall().isVisible());
        QVERIFY(m_window->isVisible());
    }

    void wallClosesWithTheWindow()
    {
        wall().open();
        m_window.reset();
        QVERIFY(!anyWall());
    }

    void simulationDialogIsModeless()
    {
        QVERIFY(dialogs().isEmpty());
        action(u"Simulate &Headsets…"_s)->trigger();
        QCOMPARE(dialogs().size(), 1);
        QVERIFY(dialogs().constFirst()->isVisible() && !dialogs().constFirst()->isModal());
    }

    void simulationDialogIsMadeOnce()
    {
        action(u"Simulate &Headsets…"_s)->trigger();
        dialogs().constFirst()->close();
        action(u"Simulate &Headsets…"_s)->trigger();
        QCOMPARE(dialogs().size(), 1);
        QVERIFY(dialogs().constFirst()->isVisible());
    }

    void headsetsLeaveWithTheWindow()
    {
        QVERIFY(m_fixture->start());
        action(u"Simulate &Headsets…"_s)->trigger();
        m_window->simulation().start({.headsets = 3});
        QTRY_COMPARE(m_window->simulation().statistics().joined, 3);
        m_window.reset();
        QVERIFY(m_fixture->server().snapshot().channels.empty());
    }

private:
    QAction &keepAwake() { return *action(u"&Keep Awake While Clients Are Connected"_s); }

    /// Whether a menu with \a action shows its tool tip.
    static bool isExplained(const QAction &action)
    {
        const QList<QObject *> places = action.associatedObjects();
        return !action.toolTip().isEmpty() && std::ranges::any_of(places, [](const QObject *place) {
            const auto *menu = qobject_cast<const QMenu *>(place);
            return menu && menu->toolTipsVisible();
        });
    }

    /// The checked theme.
    QString theme()
    {
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            const bool isTheme =
                QStringList{u"&As the Desktop"_s, u"&Light"_s, u"&Dark"_s}.contains(action->text());
            if (isTheme && action->isChecked())
                return action->text();
        }
        return {};
    }

    static Wall *anyWall()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *wall = qobject_cast<Wall *>(widget))
                return wall;
        }
        return nullptr;
    }
    static Wall &wall() { return *anyWall(); }

    QList<SimulationDialog *> dialogs() { return m_window->findChildren<SimulationDialog *>(); }
};

SUPERSYNK_TEST(TestMenus)
#include "tst_menus.moc"
