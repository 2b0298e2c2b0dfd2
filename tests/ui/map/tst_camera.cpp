// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/map/camera.h"

#include <QTest>

using namespace supersynk;

namespace {

const QRectF kRoom(-3, -2, 6, 4);
const QRectF kHall(-30, -20, 60, 40);

bool isVisible(const Camera &camera, const QRectF &bounds)
{
    return camera.viewport().visiblePlane().contains(bounds);
}

} // namespace

class TestCamera : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstParticipantIsShownAtOnce()
    {
        Camera camera;
        camera.follow(kHall);
        QVERIFY(isVisible(camera, kHall));
        QVERIFY(!camera.isGliding());
    }

    void walkingInsideDoesNotMoveTheView()
    {
        Camera camera;
        camera.follow(kRoom);
        const Viewport before = camera.viewport();
        camera.follow(kRoom.adjusted(0.2, 0.1, 0, 0));
        QCOMPARE(camera.viewport(), before);
    }

    void walkingOutOfTheViewMakesItGlide()
    {
        Camera camera;
        camera.follow(kRoom);
        camera.follow(kHall);
        QVERIFY(camera.isGliding());
        QVERIFY(!isVisible(camera, kHall));
        for (int step = 0; step < 90 && camera.isGliding(); ++step)
            camera.follow(kHall);
        QVERIFY(!camera.isGliding());
        QVERIFY(isVisible(camera, kHall));
    }

    void viewStaysWhereTheOperatorMovedIt()
    {
        Camera camera;
        camera.follow(kRoom);
        camera.follow(kHall);
        camera.panBy({10, 0});
        const Viewport before = camera.viewport();
        camera.follow(kHall);
        QVERIFY(!camera.isFollowing());
        QVERIFY(!camera.isGliding());
        QCOMPARE(camera.viewport(), before);
    }

    void fitJumpsAndFollowsAgain()
    {
        Camera camera;
        camera.follow(kRoom);
        camera.zoomAbout({5, 5}, 9);
        camera.fit(kHall);
        QVERIFY(camera.isFollowing());
        QVERIFY(isVisible(camera, kHall));
    }

    void newSizeIsFittedAtOnce()
    {
        Camera camera;
        camera.follow(kRoom);
        camera.setSize({90, 400});
        camera.follow(kRoom);
        QVERIFY(isVisible(camera, kRoom));
    }

    void viewStaysWithoutParticipants()
    {
        Camera camera;
        const Viewport before = camera.viewport();
        camera.follow(std::nullopt);
        camera.fit(std::nullopt);
        QCOMPARE(camera.viewport(), before);
    }

    void aLargerMarginLeavesMoreRoom()
    {
        const QRectF bounds(0, 0, 100, 100);
        Camera camera;
        camera.setSize({800, 800});
        camera.fit(bounds);
        const double scale = camera.viewport().scale();
        camera.setMargin(2 * Viewport::kMargin);
        camera.follow(bounds);
        QVERIFY(camera.viewport().scale() < scale);
    }

    void whatIsCoveredStaysFree()
    {
        const QRectF bounds(0, 0, 100, 100);
        Camera camera;
        camera.setSize({800, 800});
        camera.setCovered(200);
        camera.fit(bounds);
        QVERIFY(camera.viewport().toScreen(bounds.bottomRight()).x() <= 600 - Viewport::kMargin + 1e-6);
        QVERIFY(camera.viewport().toScreen(bounds.topLeft()).x() >= Viewport::kMargin - 1e-6);
        const QRectF wider(0, 0, 150, 100); // under what is covered
        QVERIFY(camera.viewport().isOutgrownBy(wider));
    }
};

SUPERSYNK_TEST(TestCamera)
#include "tst_camera.moc"
