// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "tests/ui/map/mapviewfixture.h"
#include "tests/ui/pointer.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>

#include <cmath>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

void drag(QWidget &widget, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    QTest::mouseMove(&widget, (from + to) / 2);
    QTest::mouseMove(&widget, to);
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

/// Counts how often it is painted.
class TestGround final : public MapGround
{
public:
    static constexpr QRectF kBounds{-30, -20, 60, 40};

    [[nodiscard]] QRectF bounds(ForwardAxis) const override { return kBounds; }
    void paint(QPainter &, const Viewport &, ForwardAxis, const QColor &) const override { ++frames; }

    mutable int frames = 0;
};

} // namespace

class TestMapView : public MapViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpTestCase(); }
    void init() { setUp(); }
    void cleanup() { m_view.reset(); }

    void emptyMapSaysSo()
    {
        m_view->setEmptyText(u"No positions"_s, u"They would."_s);
        QVERIFY(empty().isVisible());
        QCOMPARE(empty().content().title, u"No positions"_s);
    }

    void mapWithAParticipantDoesNot()
    {
        m_view->setParticipants({at("ada", 1, 2)});
        QVERIFY(!empty().isVisible());
    }

    void participantThatLeftFades()
    {
        m_view->setParticipants({at("ada", 1, 2)});
        m_view->setParticipants({});
        QCOMPARE(m_view->participantCount(), 0);
        QTRY_VERIFY(empty().isVisible());
    }

    void allParticipantsAreVisibleAtOnce()
    {
        m_view->setParticipants({at("ada", -300, 2), at("joe", 500, -70)});
        QTRY_VERIFY(isSeen("ada") && isSeen("joe"));
    }

    void viewFollowsAParticipant()
    {
        m_view->setParticipants({at("ada", 0, 0), at("joe", 1, 0)});
        QTRY_VERIFY(isSeen("ada"));
        m_view->setParticipants({at("ada", 100, 0), at("joe", 1, 0)});
        QTRY_VERIFY(isSeen("ada") && isSeen("joe"));
    }

    void viewStaysWhereTheOperatorMovedIt()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        QTRY_VERIFY(isSeen("ada"));
        QSignalSpy following(&*m_view, &MapView::followingChanged);
        QTest::keyClick(&*m_view, Qt::Key_Left);
        QCOMPARE(following.count(), 1);
        QVERIFY(!m_view->isFollowing());
        const Viewport before = m_view->viewport();
        m_view->setParticipants({at("ada", 100, 0)});
        paintNow();
        QCOMPARE(m_view->viewport(), before);
    }

    void nextParticipantsAreVisibleAtOnce()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        QTest::keyClick(&*m_view, Qt::Key_Left);
        m_view->clear();
        m_view->setParticipants({at("joe", 900, 0)});
        QTRY_VERIFY(isSeen("joe"));
    }

    void fitShowsAllParticipants_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Home") << Qt::Key_Home;
        QTest::newRow("F") << Qt::Key_F;
    }

    void fitShowsAllParticipants()
    {
        QFETCH(const Qt::Key, key);
        m_view->setParticipants({at("ada", 0, 0), at("joe", 70, 5)});
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&*m_view, Qt::Key_Right);
        QVERIFY(!isSeen("ada"));
        QTest::keyClick(&*m_view, key);
        QVERIFY(m_view->isFollowing());
        QVERIFY(isSeen("ada") && isSeen("joe"));
    }

    void fitShowsTheWholeGround()
    {
        m_view->setGround(std::make_shared<TestGround>());
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->fit();
        QVERIFY(m_view->viewport().visiblePlane().contains(TestGround::kBounds));
        m_view->setGround(nullptr);
        m_view->fit();
        QVERIFY(!m_view->viewport().visiblePlane().contains(TestGround::kBounds));
    }

    void theGroundIsPaintedAgainWhenTheViewMoves()
    {
        const auto ground = std::make_shared<TestGround>();
        m_view->setGround(ground);
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->fit();
        (void)m_view->grab();
        const int before = ground->frames;
        QVERIFY(before > 0);
        (void)m_view->grab();
        QCOMPARE(ground->frames, before);
        QTest::keyClick(&*m_view, Qt::Key_Left);
        (void)m_view->grab();
        QCOMPARE(ground->frames, before + 1);
    }

    void theWheelZoomsAboutThePointer()
    {
        const QPointF pointer(100, 50);
        const QPointF before = m_view->viewport().toPlane(pointer);
        const double scale = m_view->viewport().scale();
        turnWheel(*m_view, pointer, 3);
        QVERIFY(m_view->viewport().scale() > scale);
        const QPointF moved = m_view->viewport().toPlane(pointer) - before;
        QVERIFY(std::hypot(moved.x(), moved.y()) < 1e-9);
    }

    void theKeysZoomAboutThePointer()
    {
        const QPoint pointer(100, 50);
        movePointer(*m_view, pointer);
        const QPointF before = m_view->viewport().toPlane(pointer);
        const double scale = m_view->viewport().scale();
        QTest::keyClick(&*m_view, Qt::Key_Plus);
        QVERIFY(m_view->viewport().scale() > scale);
        const QPointF moved = m_view->viewport().toPlane(pointer) - before;
        QVERIFY(std::hypot(moved.x(), moved.y()) < 1e-9);
        QTest::keyClick(&*m_view, Qt::Key_Minus);
        QVERIFY(qAbs(m_view->viewport().scale() - scale) < 1e-9);
    }

    void draggingMovesTheMap()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->fit();
        const QPointF before = *m_view->positionOf("ada");
        drag(*m_view, {50, 50}, {150, 90});
        QCOMPARE(*m_view->positionOf("ada"), before + QPointF(100, 40));
    }

    void draggingDoesNotSelect()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->fit();
        QSignalSpy selected(&*m_view, &MapView::participantSelected);
        const QPoint dot = m_view->positionOf("ada")->toPoint();
        drag(*m_view, dot, dot + QPoint(80, 0));
        QCOMPARE(selected.count(), 0);
    }

    void clickSelects()
    {
        m_view->setParticipants({at("ada", -3, 0), at("joe", 3, 0)});
        m_view->fit();
        QSignalSpy selected(&*m_view, &MapView::participantSelected);
        QTest::mouseClick(&*m_view, Qt::LeftButton, {}, m_view->positionOf("joe")->toPoint() + QPoint(4, 4));
        QCOMPARE(selected.count(), 1);
        QCOMPARE(selected.first().first().toByteArray(), "joe"_ba);
        QCOMPARE(m_view->selected(), "joe"_ba);
    }

    void clickOnTheGroundSelectsNone()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->setSelected("ada");
        QSignalSpy selected(&*m_view, &MapView::participantSelected);
        QTest::mouseClick(&*m_view, Qt::LeftButton, {}, {5, 5});
        QCOMPARE(selected.count(), 1);
        QCOMPARE(m_view->selected(), QByteArray());
    }

    void setSelectedEmitsNothing()
    {
        QSignalSpy selected(&*m_view, &MapView::participantSelected);
        m_view->setSelected("somebody who may come");
        QCOMPARE(selected.count(), 0);
    }

    void keysSelectOneAfterTheOther()
    {
        m_view->setParticipants({at("joe", 0, 0), at("ada", 3, 0)});
        QTest::keyClick(&*m_view, Qt::Key_PageDown);
        QCOMPARE(m_view->selected(), "ada"_ba);
        QTest::keyClick(&*m_view, Qt::Key_PageDown);
        QCOMPARE(m_view->selected(), "joe"_ba);
        QTest::keyClick(&*m_view, Qt::Key_PageDown);
        QCOMPARE(m_view->selected(), "ada"_ba);
        QTest::keyClick(&*m_view, Qt::Key_PageUp);
        QCOMPARE(m_view->selected(), "joe"_ba);
        QTest::keyClick(&*m_view, Qt::Key_Escape);
        QCOMPARE(m_view->selected(), QByteArray());
    }

    void toolTipIsPlainText()
    {
        m_view->setParticipants({at("<b>ada</b>", 1.25, -3)});
        m_view->fit();
        const QPoint dot = m_view->positionOf("<b>ada</b>")->toPoint();
        QHelpEvent event(QEvent::ToolTip, dot, m_view->mapToGlobal(dot));
        QCoreApplication::sendEvent(&*m_view, &event);
        QVERIFY(QToolTip::text().contains("&lt;b&gt;ada&lt;/b&gt;: x 1.25 m, y 0.00 m, z -3.00 m"_L1));
    }

    void participantsAreDescribedForScreenReaders()
    {
        m_view->setParticipants({at("ada", 0, 0), at("joe", 3, 0)});
        m_view->setSelected("joe");
        QCOMPARE(m_view->accessibleName(), u"Map seen from above"_s);
        QCOMPARE(m_view->accessibleDescription(),
                 u"2 participants on the map. Selected: joe: x 3.00 m, y 0.00 m, z 0.00 m."_s);
        m_view->setParticipants({at("ada", 0, 0), at("joe", 4, 1)});
        QTRY_VERIFY(m_view->accessibleDescription().contains("joe: x 4.00 m, y 0.00 m, z 1.00 m"_L1));
    }

    void walkingUpdatesTheDescriptionOnceASecond()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->setSelected("ada");
        const QString before = m_view->accessibleDescription();
        for (int x = 1; x <= 5; ++x)
            m_view->setParticipants({at("ada", x, 0)});
        QCOMPARE(m_view->accessibleDescription(), before);
        QTRY_VERIFY(m_view->accessibleDescription().contains("ada: x 5.00 m"_L1));
    }

    void joiningAndSelectionUpdateTheDescriptionAtOnce()
    {
        m_view->setParticipants({at("ada", 0, 0)});
        m_view->setSelected("ada");
        m_view->setParticipants({at("ada", 1, 0), at("joe", 0, 0)});
        QCOMPARE(m_view->accessibleDescription(),
                 u"2 participants on the map. Selected: ada: x 1.00 m, y 0.00 m, z 0.00 m."_s);
        m_view->setSelected("joe");
        QVERIFY(m_view->accessibleDescription().contains("Selected: joe:"_L1));
        m_view->setSelected({});
        QCOMPARE(m_view->accessibleDescription(), u"2 participants on the map."_s);
    }
};

SUPERSYNK_TEST(TestMapView)
#include "tst_mapview.moc"
