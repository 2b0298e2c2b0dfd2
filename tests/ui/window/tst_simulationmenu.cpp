// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/mainwindow.h"

#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/simulation/simulationdialog.h"

#include <QAction>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using Phase = Simulation::Phase;

/// Simulated headsets as a part of the window.
class TestSimulationMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_window.emplace(m_fixture->server(), ServerFixture::settings(), m_fixture->store());
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void theMenuOpensTheDialogBesideTheWindow()
    {
        QVERIFY(dialogs().isEmpty());
        menuEntry()->trigger();
        QCOMPARE(dialogs().size(), 1);
        QVERIFY(dialogs().constFirst()->isVisible() && !dialogs().constFirst()->isModal());
    }

    void thereIsOneDialogOnly()
    {
        menuEntry()->trigger();
        dialogs().constFirst()->close();
        menuEntry()->trigger();
        QCOMPARE(dialogs().size(), 1);
        QVERIFY(dialogs().constFirst()->isVisible());
    }

    void headsetsLeaveWithTheWindow()
    {
        QVERIFY(m_fixture->start());
        menuEntry()->trigger();
        m_window->simulation().start({.headsets = 3});
        QTRY_COMPARE(m_window->simulation().statistics().joined, 3);
        m_window.reset();
        QVERIFY(m_fixture->server().snapshot().channels.empty());
    }

private:
    QAction *menuEntry()
    {
        const auto actions = m_window->findChildren<QAction *>();
        const auto entry = std::ranges::find(actions, u"Simulate &Headsets…"_s, &QAction::text);
        return entry == actions.end() ? nullptr : *entry;
    }

    QList<SimulationDialog *> dialogs() { return m_window->findChildren<SimulationDialog *>(); }

    std::optional<ServerFixture> m_fixture;
    std::optional<MainWindow> m_window;
};

SUPERSYNK_TEST(TestSimulationMenu)

#include "tst_simulationmenu.moc"
