// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timeinput.h"

#include "tests/support/testmain.h"
#include "ui/timeline/timewindow.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <QWidget>

#include <optional>

using namespace supersynk;
using namespace std::chrono_literals;

/// A view of three hours whose times lie from pixel 100 to 700.
class TestTimeInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window.emplace(kBegin);
        m_window->advanceTo(kBegin + 3h);
        m_window->showWhole();
        m_view.emplace();
        m_view->setFocusPolicy(Qt::StrongFocus);
        m_view->resize(800, 100);
        m_input = new TimeInput(*m_window, *m_view, *m_view, [this] { return scale(); });
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(&*m_view));
    }

    void cleanup()
    {
        m_view.reset();
        m_window.reset();
    }

    void pointerIsTheMoment()
    {
        mouse(QEvent::MouseMove, 300);
        QVERIFY(isNear(*m_window->moment(), m_window->timeOf(kBegin + 1h)));
        mouse(QEvent::MouseMove, 50); // in the gutter
        QVERIFY(!m_window->moment());
    }

    void momentStaysBelowThePointer()
    {
        m_window->showLatest(1h);
        mouse(QEvent::MouseMove, 400);
        m_window->advanceTo(kBegin + 4h);
        QVERIFY(isNear(*m_window->moment(), m_window->now() - 30min));
    }

    void momentEndsWhenThePointerLeaves()
    {
        mouse(QEvent::MouseMove, 300);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&*m_view, &leave);
        QVERIFY(!m_window->moment());
    }

    void controlAndWheelZoomAboutThePointer()
    {
        wheel(300, 120, Qt::ControlModifier);
        QVERIFY(m_window->span() < TimelineTime(3h));
        QVERIFY(qAbs(scale().xOf(m_window->timeOf(kBegin + 1h)) - 300) < 0.01);
    }

    void wheelAloneZoomsOnlyWithTheFocus()
    {
        m_view->clearFocus();
        wheel(300, 120);
        QCOMPARE(m_window->span(), TimelineTime(3h));
        m_view->setFocus();
        wheel(300, 120);
        QVERIFY(m_window->span() < TimelineTime(3h));
    }

    void wheelOfAViewThatScrollsIsLeftToIt()
    {
        m_input->setWheelZooms(false);
        m_view->setFocus();
        wheel(300, 120);
        QCOMPARE(m_window->span(), TimelineTime(3h));
    }

    void wheelWithShiftMoves()
    {
        m_window->showLatest(1h);
        wheel(300, 120, Qt::ShiftModifier);
        QVERIFY(m_window->end() < m_window->now());
        QCOMPARE(m_window->span(), TimelineTime(1h));
    }

    void dragMoves()
    {
        m_window->showLatest(1h);
        mouse(QEvent::MouseButtonPress, 300, Qt::LeftButton);
        mouse(QEvent::MouseMove, 500, Qt::LeftButton);
        mouse(QEvent::MouseButtonRelease, 500, Qt::LeftButton);
        QVERIFY(isNear(m_window->end(), m_window->now() - 20min));
    }

    void clickChooses()
    {
        QSignalSpy chosen(&*m_window, &TimeWindow::chosen);
        mouse(QEvent::MouseButtonPress, 300, Qt::LeftButton);
        mouse(QEvent::MouseButtonRelease, 300, Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        mouse(QEvent::MouseButtonPress, 300, Qt::LeftButton);
        mouse(QEvent::MouseMove, 500, Qt::LeftButton);
        mouse(QEvent::MouseButtonRelease, 500, Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
    }

    void doubleClickShowsAll()
    {
        m_window->showLatest(1h);
        mouse(QEvent::MouseButtonDblClick, 300, Qt::LeftButton);
        QVERIFY(m_window->isWhole());
    }

    void keysMoveTheMoment()
    {
        m_window->showLatest(10min);
        QTest::keyClick(&*m_view, Qt::Key_Left);
        QCOMPARE(m_window->moment(), std::optional(m_window->now()));
        QTest::keyClick(&*m_view, Qt::Key_Left);
        QCOMPARE(m_window->moment(), std::optional(m_window->now() - 1s));
        QTest::keyClick(&*m_view, Qt::Key_Right);
        QCOMPARE(m_window->moment(), std::optional(m_window->now()));
        QTest::keyClick(&*m_view, Qt::Key_PageUp);
        QCOMPARE(m_window->moment(), std::optional(m_window->now() - 1min));
        QTest::keyClick(&*m_view, Qt::Key_Home);
        QCOMPARE(m_window->moment(), std::optional(m_window->sessionBegin()));
        QVERIFY(m_window->begin() < m_window->sessionBegin() && !m_window->isLive());
        QTest::keyClick(&*m_view, Qt::Key_End);
        QCOMPARE(m_window->moment(), std::optional(m_window->now()));
        QTest::keyClick(&*m_view, Qt::Key_Escape);
        QVERIFY(!m_window->moment());
    }

    void keysZoom()
    {
        QTest::keyClick(&*m_view, Qt::Key_Plus);
        QVERIFY(isNear(m_window->span(), 2h));
        QTest::keyClick(&*m_view, Qt::Key_Minus);
        QVERIFY(isNear(m_window->span(), 3h));
        m_window->showLatest(1h);
        QTest::keyClick(&*m_view, Qt::Key_0);
        QVERIFY(m_window->isWhole());
    }

private:
    static constexpr Instant kBegin{std::chrono::hours(500'000)};

    /// Pixels are no round times.
    static bool isNear(TimelineTime one, TimelineTime other) { return std::chrono::abs(one - other) < 1ms; }

    TimelineScale scale() const { return m_window->scale(100, 600); }

    /// QTest::mouseMove() needs a window system with a pointer.
    void mouse(QEvent::Type type, int x, Qt::MouseButton button = Qt::NoButton)
    {
        const QPointF place(x, 50);
        const bool isMove = type == QEvent::MouseMove;
        QMouseEvent event(type, place, m_view->mapToGlobal(place), isMove ? Qt::NoButton : button,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : button, {});
        QCoreApplication::sendEvent(&*m_view, &event);
    }

    void wheel(int x, int delta, Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF place(x, 50);
        QWheelEvent event(place, m_view->mapToGlobal(place), {}, {0, delta}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&*m_view, &event);
    }

    std::optional<TimeWindow> m_window;
    std::optional<QWidget> m_view;
    TimeInput *m_input = nullptr;
};

SUPERSYNK_TEST(TestTimeInput)
#include "tst_timeinput.moc"
