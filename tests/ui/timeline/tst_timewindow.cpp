// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timewindow.h"

#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace std::chrono_literals;

/// A session that began at kBegin.
class TestTimeWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window.emplace(kBegin); }

    void lastTenMinutesAreShownAtFirst()
    {
        QCOMPARE(m_window->span(), TimelineTime(10min));
        QCOMPARE(m_window->instantOf(m_window->end()), kBegin);
        QVERIFY(m_window->isLive());
    }

    void liveWindowFollowsNow()
    {
        QSignalSpy changes(&*m_window, &TimeWindow::changed);
        m_window->advanceTo(kBegin + 5s);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(m_window->instantOf(m_window->end()), kBegin + 5s);
        QCOMPARE(m_window->span(), TimelineTime(10min));
    }

    void timeNeverGoesBack()
    {
        m_window->advanceTo(kBegin + 5s);
        m_window->advanceTo(kBegin + 4s);
        QCOMPARE(m_window->instantOf(m_window->now()), kBegin + 5s);
    }

    void movedWindowStays()
    {
        m_window->moveBy(-5min);
        QVERIFY(!m_window->isLive());
        const TimelineTime begin = m_window->begin();
        QSignalSpy changes(&*m_window, &TimeWindow::changed);
        m_window->advanceTo(kBegin + 5s);
        QCOMPARE(m_window->begin(), begin);
        QVERIFY(changes.isEmpty());
    }

    void windowThatIsMovedToNowIsLiveAgain()
    {
        m_window->moveBy(-5min);
        m_window->moveBy(20min);
        QVERIFY(m_window->isLive());
        m_window->moveBy(-5min);
        m_window->showLatest(m_window->span());
        QVERIFY(m_window->isLive());
    }

    void wholeSessionGrows()
    {
        m_window->advanceTo(kBegin + 3h);
        m_window->showWhole();
        QCOMPARE(m_window->begin(), m_window->sessionBegin());
        QCOMPARE(m_window->span(), TimelineTime(3h));
        m_window->advanceTo(kBegin + 4h);
        QCOMPARE(m_window->span(), TimelineTime(4h));
        QVERIFY(m_window->isWhole() && m_window->isLive());
    }

    void wholeOfAShortSessionHasTenMinutes()
    {
        m_window->advanceTo(kBegin + 1min);
        m_window->showWhole();
        QCOMPARE(m_window->span(), TimelineTime(10min));
    }

    void zoomKeepsTheTimeUnderThePointer()
    {
        m_window->advanceTo(kBegin + 3h);
        m_window->showWhole();
        const TimelineTime about = m_window->timeOf(kBegin + 1h);
        const double x = m_window->scale(100, 1000).xOf(about);
        m_window->zoom(4, about);
        QCOMPARE(m_window->span(), TimelineTime(45min));
        QVERIFY(qAbs(m_window->scale(100, 1000).xOf(about) - x) < 0.01);
        QVERIFY(!m_window->isLive() && !m_window->isWhole());
    }

    void liveWindowZoomsAboutNow()
    {
        m_window->zoom(2);
        QCOMPARE(m_window->span(), TimelineTime(5min));
        QVERIFY(m_window->isLive());
    }

    void zoomEndsAtTenSeconds()
    {
        m_window->zoom(1e9);
        QCOMPARE(m_window->span(), TimeWindow::kLeastSpan);
        QVERIFY(m_window->isLive());
        m_window->zoom(1e-9);
        QCOMPARE(m_window->begin(), TimelineTime());
    }

    void momentIsOneForAll()
    {
        QSignalSpy moments(&*m_window, &TimeWindow::momentChanged);
        m_window->setMoment(30min);
        m_window->setMoment(30min);
        QCOMPARE(moments.size(), 1);
        m_window->setMoment(std::nullopt);
        QCOMPARE(moments.size(), 2);
    }

    void momentStaysWithinTheSession()
    {
        m_window->setMoment(-5s);
        QCOMPARE(m_window->moment(), std::optional(TimelineTime()));
        m_window->setMoment(99h);
        QCOMPARE(m_window->moment(), std::optional(m_window->now()));
    }

    void shownMomentIsInThePart()
    {
        m_window->advanceTo(kBegin + 3h);
        const TimelineTime moment = m_window->timeOf(kBegin + 1h);
        m_window->showMoment(moment);
        QVERIFY(m_window->begin() < moment && moment < m_window->end());
        QCOMPARE(m_window->span(), TimelineTime(10min));
        const TimelineTime begin = m_window->begin();
        m_window->showMoment(moment + 1min);
        QCOMPARE(m_window->begin(), begin);
    }

    void clickChoosesAMoment()
    {
        QSignalSpy chosen(&*m_window, &TimeWindow::chosen);
        m_window->choose(50min);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(m_window->moment(), std::optional(TimelineTime(50min)));
    }

private:
    static constexpr Instant kBegin{std::chrono::hours(500'000)};

    std::optional<TimeWindow> m_window;
};

SUPERSYNK_TEST(TestTimeWindow)
#include "tst_timewindow.moc"
