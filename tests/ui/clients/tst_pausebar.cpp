// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/pausebar.h"

#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/watch/monitor.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestPauseBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_monitor.emplace(m_fixture->server());
        m_monitor->setWatched(true);
        m_window.emplace();
        m_bar = new PauseBar(*m_monitor, &*m_window);
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        m_monitor.reset();
        m_fixture.reset();
    }

    void withoutAPauseItTakesNoRoom() { QVERIFY(!m_bar->isVisible()); }

    void itCountsWhatOneMisses()
    {
        QVERIFY(m_fixture->start());
        m_monitor->setPaused(true);
        QVERIFY(m_bar->isVisible());
        QCOMPARE(label(), u"Paused · 0 changes since"_s);
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s));
        QTRY_COMPARE(label(), u"Paused · 1 change since"_s);
    }

    void itEndsThePause()
    {
        m_monitor->setPaused(true);
        m_bar->findChild<QPushButton *>()->click();
        QVERIFY(!m_monitor->isPaused());
        QVERIFY(!m_bar->isVisible());
    }

private:
    QString label() { return childCalled<QLabel>(*m_bar, u"Paused"_s)->text(); }

    std::optional<ServerFixture> m_fixture;
    std::optional<Monitor> m_monitor;
    std::optional<QWidget> m_window;
    PauseBar *m_bar = nullptr;
};

SUPERSYNK_TEST(TestPauseBar)
#include "tst_pausebar.moc"
