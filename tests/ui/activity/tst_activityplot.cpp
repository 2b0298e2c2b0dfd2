// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/activity/activityplot.h"
#include "ui/activity/plotlayout.h"
#include "ui/text/englishplurals.h"
#include "ui/watch/history.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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
        m_plot.emplace(*m_history);
        m_plot->resize(600, 400);
    }

    void cleanup()
    {
        m_plot.reset();
        m_history.reset();
    }

    void hasAName() { QCOMPARE(m_plot->accessibleName(), u"Activity of the last ten minutes"_s); }

    void latestValuesAreDescribed()
    {
        record(1s, 12);
        QCOMPARE(m_plot->accessibleDescription(),
                 u"Now: 412 requests per second, 1.2 MB/s in, 3.4 MB/s out, 12 clients."_s);
    }

    void missingValuesAreDescribed()
    {
        record(1s, 12);
        m_history->advanceTo(5s);
        m_plot->refresh();
        QCOMPARE(m_plot->accessibleDescription(), u"Now: nothing measured."_s);
    }

    void momentUnderThePointerIsShown()
    {
        record(1s, 1);
        movePointerTo(m_plot->width() - 5);
        QVERIFY(m_plot->secondsAgo().has_value());
        QVERIFY(*m_plot->secondsAgo() < 10);
    }

    void noMomentIsShownOutsideTheCharts()
    {
        m_plot->setSecondsAgo(5);
        movePointerTo(3);
        QVERIFY(!m_plot->secondsAgo());
    }

    void arrowKeysShowEarlierMoments()
    {
        record(1s, 7);
        record(2s, 8);
        QTest::keyClick(&*m_plot, Qt::Key_Left);
        QTest::keyClick(&*m_plot, Qt::Key_Left);
        QCOMPARE(m_plot->secondsAgo(), std::optional(1));
        QVERIFY(m_plot->accessibleDescription().startsWith("0:01 ago: "_L1));
        QVERIFY(m_plot->accessibleDescription().endsWith("7 clients."_L1));
    }

    void arrowKeysStopAtTheOldestMoment()
    {
        QTest::keyClick(&*m_plot, Qt::Key_Home);
        QTest::keyClick(&*m_plot, Qt::Key_PageUp);
        QCOMPARE(m_plot->secondsAgo(), std::optional(History::kSeconds - 1));
    }

    void escapeHidesTheMoment()
    {
        m_plot->setSecondsAgo(5);
        QTest::keyClick(&*m_plot, Qt::Key_Escape);
        QVERIFY(!m_plot->secondsAgo());
    }

    void linesDoNotCrossGaps()
    {
        record(1s, 10);
        record(2s, 10);
        m_history->advanceTo(300s);
        for (int second = 301; second < 400; ++second)
            record(std::chrono::seconds(second), 10);
        const QImage image = m_plot->grab().toImage();
        const PlotArea clients = plotAreas(m_plot->rect(), m_plot->fontMetrics()).at(2);
        const int middle = clients.chart.left() + clients.chart.width() * 13 / 20; // in the gap
        // Columns between vertical grid lines contain only background and horizontal lines.
        QCOMPARE(colorsOf(image, middle + 7, clients.chart), colorsOf(image, middle - 7, clients.chart));
        QVERIFY(colorsOf(image, clients.chart.right() - 7, clients.chart).size()
                > colorsOf(image, middle + 7, clients.chart).size());
    }

    void markIsDescribedAtItsMoment()
    {
        record(1s, 12);
        m_plot->setMarks({{.secondsAgo = 200.4, .number = 1, .text = u"Door opens"_s}});
        m_plot->setSecondsAgo(200);
        QVERIFY(m_plot->accessibleDescription().endsWith(" Marker 1: Door opens."_L1));
        m_plot->setSecondsAgo(300);
        QVERIFY(!m_plot->accessibleDescription().contains("Door"_L1));
    }

    void nearestMarkIsDescribed()
    {
        const QList<PlotMark> marks{{.secondsAgo = 12, .number = 1}, {.secondsAgo = 9, .number = 2}};
        QCOMPARE(markNear(marks, 10, 3)->number, 2);
        QCOMPARE(markNear(marks, 11, 3)->number, 1);
        QVERIFY(!markNear(marks, 5, 3));
        QVERIFY(!markNear({}, 5, 3));
    }

    void markIsALineInEveryChart()
    {
        record(1s, 12);
        const QImage before = m_plot->grab().toImage();
        m_plot->setMarks({{.secondsAgo = 250, .number = 1, .text = u"Door opens"_s}});
        const QImage after = m_plot->grab().toImage();
        for (const PlotArea &area : plotAreas(m_plot->rect().adjusted(2, 2, -2, -2), m_plot->fontMetrics()))
            QVERIFY(before.copy(area.chart) != after.copy(area.chart));
    }

    void markThatHasLeftThePlotIsNotDrawn()
    {
        record(1s, 12);
        const QImage before = m_plot->grab().toImage();
        m_plot->setMarks({{.secondsAgo = History::kSeconds + 30.0, .number = 1, .text = u"Door opens"_s}});
        QCOMPARE(m_plot->grab().toImage(), before);
    }

    void plotsAreSideBySideInALowRoom()
    {
        const auto areas = plotAreas(QRect(0, 0, 1400, 120), m_plot->fontMetrics());
        QCOMPARE(areas.at(0).chart.top(), areas.at(2).chart.top());
        QVERIFY(areas.at(0).chart.right() < areas.at(1).scale.left());
    }

    void plotsShareTheTimeAxisInAHighRoom()
    {
        const auto areas = plotAreas(QRect(0, 0, 600, 400), m_plot->fontMetrics());
        QCOMPARE(areas.at(0).chart.left(), areas.at(2).chart.left());
        QVERIFY(areas.at(0).times.isEmpty() && !areas.at(2).times.isEmpty());
    }

    void allPartsFitTheRoom_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("large") << QSize(1280, 800);
        QTest::newRow("small") << QSize(500, 300);
        QTest::newRow("least") << minimumPlotSize(QFontMetrics(QGuiApplication::font()));
    }

    void allPartsFitTheRoom()
    {
        QFETCH(const QSize, size);
        const QRect room(QPoint(), size);
        for (const PlotArea &area : plotAreas(room, m_plot->fontMetrics())) {
            QVERIFY(room.contains(area.chart) && room.contains(area.title) && room.contains(area.scale));
            QVERIFY(area.times.isEmpty() || room.contains(area.times));
        }
    }

private:
    void record(std::chrono::milliseconds now, int clients)
    {
        m_history->record(now, {412, 1'200'000, 3'400'000, clients});
        m_plot->refresh();
    }

    /// QTest::mouseMove() needs a window system with a pointer.
    void movePointerTo(int x)
    {
        const QPointF place(x, 100);
        QMouseEvent move(QEvent::MouseMove, place, m_plot->mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                         {});
        QCoreApplication::sendEvent(&*m_plot, &move);
    }

    static QSet<QRgb> colorsOf(const QImage &image, int x, const QRect &chart)
    {
        QSet<QRgb> colors;
        for (int y = chart.top(); y <= chart.bottom(); ++y)
            colors.insert(image.pixel(x, y));
        return colors;
    }

    EnglishPlurals m_plurals;
    std::optional<History> m_history;
    std::optional<ActivityPlot> m_plot;
};

SUPERSYNK_TEST(TestActivityPlot)
#include "tst_activityplot.moc"
