// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/map/mapgrid.h"
#include "ui/map/viewport.h"

#include <QLocale>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

bool isNear(const QPointF &a, const QPointF &b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y()) < 1e-6;
}

Viewport viewportOf(const QSizeF &size)
{
    Viewport viewport;
    viewport.setSize(size);
    return viewport;
}

} // namespace

class TestViewport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zoomingKeepsThePointUnderThePointer_data()
    {
        QTest::addColumn<double>("factor");
        QTest::newRow("in") << 1.25;
        QTest::newRow("out") << 0.8;
        QTest::newRow("in, farther than it goes") << 1e9;
        QTest::newRow("out, farther than it goes") << 1e-9;
        QTest::newRow("by nothing") << 0.0;
        QTest::newRow("by no number") << std::nan("");
        QTest::newRow("by infinity") << HUGE_VAL;
    }

    void zoomingKeepsThePointUnderThePointer()
    {
        QFETCH(const double, factor);
        Viewport viewport = viewportOf({640, 480});
        const QPointF pointer(123, 45);
        const QPointF before = viewport.toPlane(pointer);
        viewport.zoomAbout(pointer, factor);
        QVERIFY(isNear(viewport.toPlane(pointer), before));
        QVERIFY(viewport.scale() >= Viewport::kMinScale && viewport.scale() <= Viewport::kMaxScale);
    }

    void panningMovesTheMapWithThePointer()
    {
        Viewport viewport = viewportOf({640, 480});
        const QPointF before = viewport.toScreen({1, 2});
        viewport.panBy({30, -20});
        QVERIFY(isNear(viewport.toScreen({1, 2}), before + QPointF(30, -20)));
    }

    void panningIsBounded()
    {
        Viewport viewport = viewportOf({640, 480});
        for (int i = 0; i < 10; ++i)
            viewport.panBy({1e12, 0});
        QVERIFY(std::isfinite(viewport.center().x()));
        QVERIFY(qAbs(viewport.center().x()) <= 2 * kMaxDistance);
    }

    void fittingShowsAllParticipants_data()
    {
        QTest::addColumn<QRectF>("bounds");
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("a room") << QRectF(-3, -2, 6, 4) << QSizeF(640, 480);
        QTest::newRow("one alone") << QRectF(7, 7, 0, 0) << QSizeF(640, 480);
        QTest::newRow("a corridor") << QRectF(0, 0, 100, 0) << QSizeF(640, 480);
        QTest::newRow("a tower, from the side") << QRectF(0, 0, 0, 100) << QSizeF(640, 480);
        QTest::newRow("the whole world")
            << QRectF(-kMaxDistance, -kMaxDistance, 2 * kMaxDistance, 2 * kMaxDistance) << QSizeF(400, 300);
        QTest::newRow("a small window") << QRectF(-3, -2, 6, 4) << QSizeF(60, 40);
    }

    void fittingShowsAllParticipants()
    {
        QFETCH(const QRectF, bounds);
        QFETCH(const QSizeF, size);
        const Viewport fitted = viewportOf(size).fittedTo(bounds);
        QVERIFY(QRectF(QPointF(), size).contains(fitted.toScreen(bounds.topLeft())));
        QVERIFY(QRectF(QPointF(), size).contains(fitted.toScreen(bounds.bottomRight())));
        QVERIFY(!fitted.isOutgrownBy(bounds));
    }

    void singleParticipantIsNotZoomedIn()
    {
        const QRectF visible = viewportOf({640, 480}).fittedTo(QRectF(7, 7, 0, 0)).visiblePlane();
        QVERIFY(visible.height() >= 4);
    }

    void emptySizeIsHarmless()
    {
        const Viewport fitted = viewportOf({0, 0}).fittedTo(QRectF(-3, -2, 6, 4));
        QVERIFY(fitted.scale() >= Viewport::kMinScale);
    }

    void viewIsOutgrownByBoundsOutside()
    {
        const Viewport fitted = viewportOf({640, 480}).fittedTo(QRectF(-3, -2, 6, 4));
        QVERIFY(fitted.isOutgrownBy(QRectF(-30, -2, 33, 4)));
    }

    void viewIsOutgrownWhenAllMoveTogether()
    {
        const Viewport fitted = viewportOf({640, 480}).fittedTo(QRectF(-30, -20, 60, 40));
        QVERIFY(fitted.isOutgrownBy(QRectF(-3, -2, 6, 4)));
    }

    void glidingArrives()
    {
        Viewport viewport = viewportOf({640, 480}).fittedTo(QRectF(-300, -200, 600, 400));
        const Viewport target = viewport.fittedTo(QRectF(3, 2, 6, 4));
        int steps = 0;
        for (; viewport != target && steps < 200; ++steps)
            viewport = viewport.approaching(target);
        QCOMPARE(viewport, target);
        QVERIFY(steps > 3);
        QVERIFY(steps < 90); // three seconds
    }

    void forwardIsUp()
    {
        const Place place{.x = 1, .z = 2};
        QCOMPARE(planePoint(place, ForwardAxis::PlusZ), QPointF(1, -2));
        QCOMPARE(planePoint(place, ForwardAxis::MinusZ), QPointF(1, 2));
        for (const ForwardAxis ahead : {ForwardAxis::PlusZ, ForwardAxis::MinusZ})
            QVERIFY(isNear(planeDirection(0, ahead), {0, -1}));
    }

    void aQuarterTurnGoesToTheRightInUnityAndToTheLeftInWebXr()
    {
        const double quarter = std::numbers::pi / 2;
        QVERIFY(isNear(planeDirection(quarter, ForwardAxis::PlusZ), {1, 0}));
        QVERIFY(isNear(planeDirection(quarter, ForwardAxis::MinusZ), {-1, 0}));
    }

    void theGridFollowsTheZoom_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("major");
        QTest::addColumn<QString>("number");
        QTest::newRow("closest") << 2000.0 << 0.05 << u"0.05 m"_s;
        QTest::newRow("a table") << 200.0 << 0.5 << u"0.5 m"_s;
        QTest::newRow("a room") << 60.0 << 1.0 << u"1 m"_s;
        QTest::newRow("a hall") << 40.0 << 2.0 << u"2 m"_s;
        QTest::newRow("a street") << 1.0 << 100.0 << u"100 m"_s;
        QTest::newRow("a town") << 0.01 << 10000.0 << u"10 km"_s;
        QTest::newRow("all") << Viewport::kMinScale << 1e6 << u"1,000 km"_s;
    }

    void theGridFollowsTheZoom()
    {
        QFETCH(const double, scale);
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English));
        const GridStep step = gridStep(scale);
        const QString number = gridNumber(step.major, step);
        QLocale::setDefault(before);
        QTEST(step.major, "major");
        QTEST(number, "number");
    }

    void theOriginHasNoSign() { QCOMPARE(gridNumber(-0.0, gridStep(60)), u"0 m"_s); }
};

SUPERSYNK_TEST(TestViewport)
#include "tst_viewport.moc"
