// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinescale.h"

#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;

class TestTimelineScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scale = {};
        m_scale.setPixels(100, 1000);
        m_scale.setLength(1000s);
    }

    void allIsShownAtFirst()
    {
        QCOMPARE(m_scale.begin(), TimelineTime());
        QCOMPARE(m_scale.end(), TimelineTime(1000s));
        QCOMPARE(m_scale.xOf(0s), 100.0);
        QCOMPARE(m_scale.xOf(1000s), 1100.0);
    }

    void pixelsAndTimesAreInverse()
    {
        m_scale.show(200s, 100s);
        QCOMPARE(m_scale.xOf(250s), 600.0);
        QCOMPARE(m_scale.timeAt(600), TimelineTime(250s));
    }

    void timesStayWithinTheTimeline()
    {
        QCOMPARE(m_scale.timeAt(-5000), TimelineTime());
        QCOMPARE(m_scale.timeAt(5000), TimelineTime(1000s));
    }

    void zoomKeepsTheTimeUnderThePointer()
    {
        const double x = m_scale.xOf(700s);
        m_scale.zoom(4, 700s);
        QCOMPARE(m_scale.span(), TimelineTime(250s));
        QCOMPARE(m_scale.xOf(700s), x);
    }

    void zoomEndsAtTheShortestAndAtTheWhole()
    {
        m_scale.zoom(1e12, 500s);
        QCOMPARE(m_scale.span(), TimelineScale::kLeastSpan);
        m_scale.zoom(1e-12, 500s);
        QCOMPARE(m_scale.begin(), TimelineTime());
        QCOMPARE(m_scale.end(), TimelineTime(1000s));
    }

    void shownPartStaysWithinTheTimeline()
    {
        m_scale.show(0s, 100s);
        m_scale.moveBy(-5s);
        QCOMPARE(m_scale.begin(), TimelineTime());
        m_scale.moveBy(2000s);
        QCOMPARE(m_scale.end(), TimelineTime(1000s));
    }

    void emptyTimelineHasATime()
    {
        m_scale.setLength(0s);
        QCOMPARE(m_scale.span(), TimelineScale::kLeastSpan);
        QCOMPARE(m_scale.xOf(0s), 100.0);
    }

    void ticksAreRoundTimes_data()
    {
        QTest::addColumn<qint64>("span"); // seconds
        QTest::addColumn<qint64>("step");
        QTest::newRow("second") << qint64(10) << qint64(1);
        QTest::newRow("minutes") << qint64(1000) << qint64(120);
        QTest::newRow("hours") << qint64(36'000) << qint64(3600);
        QTest::newRow("days") << qint64(864'000) << qint64(86'400);
    }

    void ticksAreRoundTimes()
    {
        QFETCH(const qint64, span);
        QFETCH(const qint64, step);
        m_scale.setLength(std::chrono::seconds(span));
        const std::vector<TimelineTime> ticks = m_scale.ticks(100);
        QCOMPARE(ticks.front(), TimelineTime());
        QCOMPARE(ticks.at(1), TimelineTime(std::chrono::seconds(step)));
        QVERIFY(ticks.size() <= 11);
    }

    void firstTickLiesInTheShownPart()
    {
        m_scale.show(125s, 500s);
        const std::vector<TimelineTime> ticks = m_scale.ticks(200);
        QCOMPARE(ticks.front(), TimelineTime(240s));
        QCOMPARE(ticks.back(), TimelineTime(600s));
    }

    void ticksAreRoundTogetherWithTheOrigin()
    {
        const std::vector<TimelineTime> ticks = m_scale.ticks(200, 50s);
        QCOMPARE(ticks.front(), TimelineTime(250s)); // 300 s together
    }

private:
    TimelineScale m_scale;
};

SUPERSYNK_TEST(TestTimelineScale)
#include "tst_timelinescale.moc"
