// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/pointer.h"
#include "ui/activity/activityplot.h"
#include "ui/activity/plotlayout.h"
#include "ui/text/englishplurals.h"
#include "ui/timeline/clockaxis.h"
#include "ui/timeline/laneview.h"
#include "ui/timeline/timewindow.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QSet>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A session that began at kBegin.
class TestActivityPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QCoreApplication::installTranslator(&m_plurals);
    }

    void init()
    {
        m_history.emplace();
        m_window.emplace(kBegin);
        m_plot.emplace(*m_history, *m_window);
        m_plot->resize(700, 300);
    }

    void cleanup()
    {
        m_plot.reset();
        m_window.reset();
        m_history.reset();
    }

    void hasAName() { QCOMPARE(m_plot->accessibleName(), u"Activity of this session"_s); }

    void latestValuesAreDescribed()
    {
        record(1s, 12);
        QCOMPARE(m_plot->accessibleDescription(),
                 u"Now: 412 requests per second, 1.2 MB/s in, 3.4 MB/s out, 12 clients."_s);
    }

    void missingValuesAreDescribed()
    {
        record(1s, 12);
        advanceTo(5s);
        QCOMPARE(m_plot->accessibleDescription(), u"Now: nothing measured."_s);
    }

    void momentUnderThePointerIsDescribed()
    {
        record(1s, 7);
        advanceTo(300s);
        movePointerTo(m_plot->areas().front().chart.left() + 1);
        QVERIFY(m_window->moment());
        m_window->setMoment(timeOf(1500ms));
        QCOMPARE(m_plot->accessibleDescription(),
                 momentText(kBegin + 1500ms)
                     + u": 412 requests per second, 1.2 MB/s in, 3.4 MB/s out, 7 clients."_s);
    }

    void noMomentIsShownOutsideTheCharts()
    {
        m_window->setMoment(timeOf(0s));
        movePointerTo(3);
        QVERIFY(!m_window->moment());
    }

    void momentOfLanesIsDrawnInThePlots()
    {
        record(1s, 7);
        const QImage before = m_plot->grab().toImage();
        m_window->setMoment(timeOf(-60s));
        const QImage after = m_plot->grab().toImage();
        for (const PlotArea &area : m_plot->areas())
            QVERIFY(before.copy(area.chart) != after.copy(area.chart));
    }

    void linesDoNotCrossGaps()
    {
        for (int second = 0; second < 100; ++second)
            record(std::chrono::seconds(second), 10);
        advanceTo(300s);
        for (int second = 301; second < 400; ++second)
            record(std::chrono::seconds(second), 10);
        const QImage image = m_plot->grab().toImage();
        const QRect chart = m_plot->areas().back().chart;
        const auto xOf = [&](std::chrono::seconds time) {
            return qRound(m_window->scale(chart.left(), chart.width()).xOf(timeOf(time)));
        };
        QVERIFY(colorsOf(image, xOf(50s), chart).size() > colorsOf(image, xOf(207s), chart).size());
        QVERIFY(colorsOf(image, xOf(350s), chart).size() > colorsOf(image, xOf(207s), chart).size());
    }

    void shortDipIsVisibleInADay()
    {
        const auto chartOfADay = [this](float requests) {
            m_history.emplace();
            for (std::chrono::seconds now = 0s; now < 24h; now += 10s)
                m_history->record(millisecondsOf(kBegin + now),
                                  {.requestsPerSecond = now == 12h ? requests : 4000});
            m_window->advanceTo(kBegin + 24h);
            m_window->showWhole();
            m_plot->refresh();
            return m_plot->grab().toImage().copy(m_plot->areas().front().chart);
        };
        QVERIFY(chartOfADay(4000) != chartOfADay(0));
    }

    void markIsDescribedAtItsMoment()
    {
        record(1s, 12);
        m_plot->setMarks({{.time = kBegin - 200s, .number = 1, .text = u"Door opens"_s}});
        m_window->setMoment(timeOf(-200s));
        QVERIFY(m_plot->accessibleDescription().endsWith(" Marker 1: Door opens."_L1));
        m_window->setMoment(timeOf(-300s));
        QVERIFY(!m_plot->accessibleDescription().contains("Door"_L1));
    }

    void nearestMarkIsFound()
    {
        const QList<PlotMark> marks{{.time = kBegin + 8s, .number = 1}, {.time = kBegin + 11s, .number = 2}};
        QCOMPARE(markNear(marks, kBegin + 10s, 3s)->number, 2);
        QCOMPARE(markNear(marks, kBegin + 9s, 3s)->number, 1);
        QVERIFY(!markNear(marks, kBegin + 15s, 3s));
        QVERIFY(!markNear({}, kBegin, 3s));
    }

    void markIsALineInEveryChart()
    {
        record(1s, 12);
        const QImage before = m_plot->grab().toImage();
        m_plot->setMarks({{.time = kBegin - 250s, .number = 1, .text = u"Door opens"_s}});
        const QImage after = m_plot->grab().toImage();
        for (const PlotArea &area : m_plot->areas())
            QVERIFY(before.copy(area.chart) != after.copy(area.chart));
    }

    void markOutsideOfThePartIsNotDrawn()
    {
        record(1s, 12);
        const QImage before = m_plot->grab().toImage();
        m_plot->setMarks({{.time = kBegin - 700s, .number = 1, .text = u"Door opens"_s}});
        QCOMPARE(m_plot->grab().toImage(), before);
    }

    void plotsAreEqual()
    {
        const std::vector<PlotArea> areas = m_plot->areas();
        QCOMPARE(areas.size(), 3U);
        for (const PlotArea &area : areas) {
            QCOMPARE(area.chart.size(), areas.front().chart.size());
            QCOMPARE(area.chart.left(), areas.front().chart.left());
        }
        QVERIFY(areas.front().times.isEmpty() && !areas.back().times.isEmpty());
    }

    void lowRoomHasOnePlot()
    {
        m_plot->resize(700, m_plot->minimumSizeHint().height());
        QCOMPARE(m_plot->areas().size(), 1U);
        QVERIFY(!m_plot->areas().front().times.isEmpty());
    }

    void allPartsFitTheRoom_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("large") << QSize(1280, 800);
        QTest::newRow("small") << QSize(500, 300);
        QTest::newRow("least") << QSize();
    }

    void allPartsFitTheRoom()
    {
        QFETCH(const QSize, size);
        m_plot->resize(size.isEmpty() ? m_plot->minimumSizeHint() : size);
        for (const PlotArea &area : m_plot->areas()) {
            const QRect room = m_plot->rect();
            QVERIFY(room.contains(area.chart) && room.contains(area.title) && room.contains(area.scale));
            QVERIFY(area.times.isEmpty() || room.contains(area.times));
        }
    }

private:
    static constexpr Instant kBegin{std::chrono::hours(500'000)};

    static std::chrono::milliseconds millisecondsOf(Instant instant)
    {
        return std::chrono::floor<std::chrono::milliseconds>(instant.time_since_epoch());
    }

    TimelineTime timeOf(std::chrono::milliseconds time) const { return m_window->timeOf(kBegin + time); }

    void record(std::chrono::seconds now, float clients)
    {
        m_history->record(millisecondsOf(kBegin + now), {412, 1'200'000, 3'400'000, clients});
        m_window->advanceTo(kBegin + now);
        m_plot->refresh();
    }

    void advanceTo(std::chrono::seconds now)
    {
        m_history->advanceTo(millisecondsOf(kBegin + now));
        m_window->advanceTo(kBegin + now);
        m_plot->refresh();
    }

    void movePointerTo(int x) { movePointer(*m_plot, QPointF(x, 50)); }

    static QSet<QRgb> colorsOf(const QImage &image, int x, const QRect &chart)
    {
        QSet<QRgb> colors;
        for (int y = chart.top(); y <= chart.bottom(); ++y)
            colors.insert(image.pixel(x, y));
        return colors;
    }

    EnglishPlurals m_plurals;
    std::optional<TrafficHistory> m_history;
    std::optional<TimeWindow> m_window;
    std::optional<ActivityPlot> m_plot;
};

SUPERSYNK_TEST(TestActivityPlot)
#include "tst_activityplot.moc"
