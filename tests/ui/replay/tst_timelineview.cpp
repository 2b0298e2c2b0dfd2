// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/timelineview.h"

#include "tests/support/testmain.h"
#include "tests/ui/replay/timelines.h"
#include "ui/replay/timelinepainter.h"
#include "ui/timeline/timelinecolors.h"

#include <QLocale>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void init()
    {
        m_view.emplace();
        m_view->resize(900, 300);
        m_view->setTimeline(sampleTimeline());
        m_view->show();
        m_seeks.clear();
        connect(&*m_view, &TimelineView::seeked, this, [this](TimelineTime time) { m_seeks.append(time); });
    }

    void cleanup() { m_view.reset(); }

    void groupsHaveTitles()
    {
        QCOMPARE(m_view->rows().count(), 5);
        QVERIFY(m_view->rows().at(0).isGroup);
        QCOMPARE(m_view->rows().at(0).laneCount, std::size_t(2));
        QVERIFY(m_view->rows().at(3).isGroup);
        QCOMPARE(m_view->rows().at(4).firstLane, std::size_t(2));
    }

    void placeAndClientAreDescribed()
    {
        m_view->setCurrentRow(2);
        m_view->setPlayhead(4min + 30s);
        QCOMPARE(m_view->accessibleDescription(), u"At 00:04:30 of 00:10:00. Goran: silent."_s);
        m_view->setPlayhead(6min);
        QCOMPARE(m_view->accessibleDescription(), u"At 00:06:00 of 00:10:00. Goran: not there."_s);
    }

    void keysSeek_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("left") << int(Qt::Key_Left) << int(Qt::NoModifier) << qint64(299);
        QTest::newRow("right") << int(Qt::Key_Right) << int(Qt::NoModifier) << qint64(301);
        QTest::newRow("far right") << int(Qt::Key_Right) << int(Qt::ShiftModifier) << qint64(310);
        QTest::newRow("home") << int(Qt::Key_Home) << int(Qt::NoModifier) << qint64(0);
        QTest::newRow("end") << int(Qt::Key_End) << int(Qt::NoModifier) << qint64(600);
    }

    void keysSeek()
    {
        QFETCH(const int, key);
        QFETCH(const int, modifiers);
        QFETCH(const qint64, seconds);
        m_view->setPlayhead(5min);
        QTest::keyClick(&*m_view, static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(m_seeks, QList<TimelineTime>{std::chrono::seconds(seconds)});
        QCOMPARE(m_view->playhead(), TimelineTime(std::chrono::seconds(seconds)));
    }

    void axisSeeksWhileDragged()
    {
        const QRect axis = m_view->layoutNow().axis;
        press({axis.left() + axis.width() / 2, axis.center().y()});
        QVERIFY(m_view->isSeeking());
        move({axis.left() + axis.width() / 4, axis.center().y()});
        release({axis.left() + axis.width() / 4, axis.center().y()});
        QCOMPARE(m_seeks.size(), 2);
        QVERIFY(std::chrono::abs(m_seeks.first() - 300s) < 1s);
        QVERIFY(std::chrono::abs(m_seeks.last() - 150s) < 1s);
        QVERIFY(!m_view->isSeeking());
    }

    void clickIntoALaneSeeksAndChoosesIt()
    {
        const TimelineLayout layout = m_view->layoutNow();
        const QPoint place(layout.lanes.left() + layout.lanes.width() / 2,
                           layout.laneRect(2, 0).center().y());
        press(place);
        release(place);
        QCOMPARE(m_seeks.size(), 1);
        QCOMPARE(m_view->currentRow(), 2);
    }

    void draggedLanesMoveTheShownPart()
    {
        m_view->zoom(4); // about the playhead at 0
        const QRect lanes = m_view->layoutNow().lanes;
        press(lanes.center());
        move(lanes.center() - QPoint(lanes.width() / 4, 0));
        release(lanes.center() - QPoint(lanes.width() / 4, 0));
        QVERIFY(m_seeks.isEmpty());
        QVERIFY(m_view->scale().begin() > 35s && m_view->scale().begin() < 39s);
    }

    void wheelWithCtrlZoomsAboutThePointer()
    {
        const double x = m_view->scale().xOf(7min);
        wheel(QPointF(x, 150), Qt::ControlModifier);
        QVERIFY(m_view->scale().span() < 9min);
        QVERIFY(qAbs(m_view->scale().xOf(7min) - x) < 1);
    }

    void wheelWithoutCtrlDoesNotZoom()
    {
        wheel(QPointF(400, 150), Qt::NoModifier);
        QCOMPARE(m_view->scale().span(), TimelineTime(10min));
    }

    void overviewMovesTheShownPart()
    {
        m_view->zoom(10);
        const QRect overview = m_view->layoutNow().overview;
        press(overview.center());
        release(overview.center());
        QVERIFY(std::chrono::abs(m_view->scale().begin() + m_view->scale().span() / 2 - 5min) < 1s);
        QVERIFY(m_seeks.isEmpty());
    }

    void shownPartFollowsThePlayhead()
    {
        m_view->zoom(10);
        QVERIFY(!m_view->scale().isShown(90s));
        m_view->setPlayhead(90s);
        QVERIFY(m_view->scale().isShown(90s));
    }

    void shownPartStaysWhereTheOperatorLooks()
    {
        m_view->zoom(10);
        QTest::keyClick(&*m_view, Qt::Key_PageDown);
        const TimelineTime begin = m_view->scale().begin();
        m_view->setPlayhead(10s);
        QCOMPARE(m_view->scale().begin(), begin);
    }

    void keysSetTheLoop()
    {
        QSignalSpy changes(&*m_view, &TimelineView::loopChanged);
        m_view->setPlayhead(2min);
        QTest::keyClick(&*m_view, Qt::Key_A);
        QCOMPARE(m_view->loop(), std::optional(TimelineRange(2min, 10min)));
        m_view->setPlayhead(3min);
        QTest::keyClick(&*m_view, Qt::Key_B);
        QCOMPARE(m_view->loop(), std::optional(TimelineRange(2min, 3min)));
        QCOMPARE(changes.count(), 2);
    }

    void endBeforeTheBeginningMovesTheBeginning()
    {
        m_view->setLoop(TimelineRange(4min, 5min));
        m_view->setPlayhead(1min);
        m_view->setLoopEnd();
        QCOMPARE(m_view->loop(), std::optional(TimelineRange(0min, 1min)));
    }

    void edgesOfTheLoopAreDragged()
    {
        m_view->setLoop(TimelineRange(2min, 4min));
        const int y = m_view->layoutNow().markers.center().y();
        const auto at = [&](TimelineTime time) {
            return QPoint(static_cast<int>(m_view->scale().xOf(time)), y);
        };
        press(at(4min) - QPoint(3, 0));
        move(at(6min));
        release(at(6min));
        QCOMPARE(m_view->loop()->first, TimelineTime(2min));
        QVERIFY(std::chrono::abs(m_view->loop()->second - 6min) < 1s);
    }

    void shiftOnTheAxisMakesALoop()
    {
        const int y = m_view->layoutNow().axis.center().y();
        const auto at = [&](TimelineTime time) {
            return QPoint(static_cast<int>(m_view->scale().xOf(time)), y);
        };
        press(at(5min), Qt::ShiftModifier);
        move(at(3min));
        release(at(3min));
        QVERIFY(std::chrono::abs(m_view->loop()->first - 3min) < 1s);
        QVERIFY(std::chrono::abs(m_view->loop()->second - 5min) < 1s);
        QVERIFY(m_seeks.isEmpty());
    }

    void groupChecksItsLanes()
    {
        m_view->setCheckable(true);
        QSignalSpy changes(&*m_view, &TimelineView::checkedChanged);
        m_view->setCurrentRow(0);
        QTest::keyClick(&*m_view, Qt::Key_Return);
        QVERIFY(!m_view->isChecked(0) && !m_view->isChecked(1) && m_view->isChecked(2));
        QCOMPARE(changes.count(), 1);
        QVERIFY(m_view->accessibleDescription().endsWith(", not checked."_L1));
    }

    void partlyCheckedGroupBecomesChecked()
    {
        m_view->setCheckable(true);
        m_view->setRowChecked(1, false);
        m_view->setCurrentRow(0);
        QTest::keyClick(&*m_view, Qt::Key_Return);
        QVERIFY(m_view->isChecked(0) && m_view->isChecked(1));
    }

    void currentRowIsScrolledIntoView()
    {
        Timeline timeline = sampleTimeline();
        timeline.lanes.resize(500, timeline.lanes.back());
        m_view->setTimeline(timeline);
        m_view->setCurrentRow(400);
        const TimelineLayout layout = m_view->layoutNow();
        QVERIFY(layout.lanes.contains(layout.laneRect(400, m_view->verticalScrollBar()->value())));
    }

    void troubleIsVisibleInAnHour()
    {
        Timeline timeline = sampleTimeline();
        timeline.length = 1h;
        timeline.lanes[0].spans = {{0s, 1h, Timeline::Span::Kind::There},
                                   {30min, 30min + 100ms, Timeline::Span::Kind::Late}};
        m_view->setTimeline(timeline);
        const QImage image = m_view->viewport()->grab().toImage();
        const QRect lane = m_view->layoutNow().laneRect(1, 0);
        const QRgb warning = TimelineColors(m_view->palette()).warning.rgb();
        const int x = static_cast<int>(m_view->scale().xOf(30min));
        int found = 0;
        for (int y = lane.top(); y <= lane.bottom(); ++y) {
            for (int at = x - 2; at <= x + 4; ++at)
                found += qAbs(qRed(image.pixel(at, y)) - qRed(warning)) < 40
                        && qAbs(qBlue(image.pixel(at, y)) - qBlue(warning)) < 40
                    ? 1
                    : 0;
        }
        QVERIFY(found >= 3);
    }

    void handlesOfTheLoopHideNoMarkerText_data()
    {
        QTest::addColumn<TimelineRange>("loop");
        QTest::newRow("end in the text") << TimelineRange(1min, 2min + 40s);
        QTest::newRow("end at the marker") << TimelineRange(1min, 2min + 14s);
        QTest::newRow("begin at the marker") << TimelineRange(2min + 10s, 5min);
    }

    void handlesOfTheLoopHideNoMarkerText()
    {
        QFETCH(const TimelineRange, loop);
        Timeline timeline = sampleTimeline();
        timeline.markers.front().label = u"WWWWWWWWWWWWWWWW"_s;
        m_view->setTimeline(timeline);
        m_view->setLoop(loop);
        const QImage image = m_view->viewport()->grab().toImage();
        const QRect strip = m_view->layoutNow().markers;
        const QColor text = TimelineColors(m_view->palette()).text;
        for (const TimelineTime edge : {loop.first, loop.second}) {
            const int x = static_cast<int>(m_view->scale().xOf(edge));
            const int left = edge == loop.first ? x : x - TimelinePainter::kHandleWidth;
            for (const int column : {left - 2, left + TimelinePainter::kHandleWidth + 2})
                for (int y = strip.top(); y <= strip.bottom(); ++y)
                    QVERIFY2(image.pixelColor(column, y) != text, "a letter is cut by a handle");
        }
    }

    void uncheckedLanesArePaler()
    {
        m_view->setCheckable(true);
        const auto laneImage = [this] {
            return m_view->viewport()->grab(m_view->layoutNow().laneRect(1, 0)).toImage();
        };
        const QImage checked = laneImage();
        m_view->setRowChecked(1, false);
        QVERIFY(checked != laneImage());
    }

    void nothingIsShownWithoutATimeline()
    {
        m_view->setTimeline({});
        QTest::keyClick(&*m_view, Qt::Key_Down);
        QTest::keyClick(&*m_view, Qt::Key_Return);
        QVERIFY(!m_view->viewport()->grab().isNull());
        QCOMPARE(m_view->sentence(), u"At 00:00:00 of 00:00:00."_s);
    }

private:
    void press(const QPoint &place, Qt::KeyboardModifiers modifiers = {})
    {
        send(QEvent::MouseButtonPress, place, Qt::LeftButton, modifiers);
    }
    void move(const QPoint &place) { send(QEvent::MouseMove, place, Qt::LeftButton, {}); }
    void release(const QPoint &place) { send(QEvent::MouseButtonRelease, place, Qt::NoButton, {}); }

    void send(QEvent::Type type, const QPointF &place, Qt::MouseButtons buttons,
              Qt::KeyboardModifiers modifiers)
    {
        const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, place, m_view->viewport()->mapToGlobal(place), button, buttons, modifiers);
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    }

    void wheel(const QPointF &place, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(place, m_view->viewport()->mapToGlobal(place), {}, {0, 120}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    }

    std::optional<TimelineView> m_view;
    QList<TimelineTime> m_seeks;
};

SUPERSYNK_TEST(TestTimelineView)
#include "tst_timelineview.moc"
