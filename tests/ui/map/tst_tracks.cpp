// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/map/tracks.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;

namespace {

constexpr Track::TimePoint kStart{std::chrono::hours(1)};

Participant at(const QByteArray &id, double x)
{
    return {.id = id, .place = {.x = x}};
}

} // namespace

class TestTracks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newParticipantIsAChange()
    {
        Tracks tracks;
        QVERIFY(tracks.setParticipants(std::vector{at("ada", 1)}, kStart));
        QCOMPARE(tracks.presentCount(), 1);
    }

    void samePositionIsNoChange()
    {
        Tracks tracks;
        tracks.setParticipants(std::vector{at("ada", 1)}, kStart);
        QVERIFY(!tracks.setParticipants(std::vector{at("ada", 1)}, kStart + 1s));
        QVERIFY(!tracks.advance(kStart + 1s));
    }

    void walkingLeavesATrail()
    {
        Tracks tracks;
        walk(tracks, 33ms, 0.04, 30);
        const auto &trail = tracks.find("ada")->trail;
        QCOMPARE(trail.front().x, 0.0);
        QVERIFY(trail.size() >= 8);
        QVERIFY(trail.size() <= 12);
    }

    void slowWalkingLeavesATrailToo()
    {
        Tracks tracks;
        walk(tracks, 33ms, 0.003, 60);
        QVERIFY(tracks.find("ada")->trail.size() > 3);
    }

    void swayingLeavesNoTrail()
    {
        Tracks tracks;
        for (int i = 0; i < 100; ++i)
            tracks.setParticipants(std::vector{at("ada", i % 2 == 0 ? 0 : 0.02)}, kStart + i * 33ms);
        QVERIFY(tracks.find("ada")->trail.empty());
    }

    void trailIsBoundedAtAnyRate()
    {
        Tracks tracks;
        walk(tracks, 1ms, 0.5, 20'000);
        QVERIFY(tracks.find("ada")->trail.size() <= Tracks::kMaxSteps);
    }

    void trailIsBoundedWithoutTimePassing()
    {
        Tracks tracks;
        walk(tracks, 0ms, 0.5, 10'000);
        QVERIFY(tracks.find("ada")->trail.size() <= Tracks::kMaxSteps);
    }

    void jumpEndsTheTrail()
    {
        Tracks tracks;
        const auto end = walk(tracks, 33ms, 0.04, 30);
        QVERIFY(!tracks.find("ada")->trail.empty());
        tracks.setParticipants(std::vector{at("ada", -1)}, end + 100ms);
        QVERIFY(tracks.find("ada")->trail.empty());
        tracks.setParticipants(std::vector{at("ada", -1.5)}, end + 200ms);
        QCOMPARE(tracks.find("ada")->trail.front().x, -1.0);
    }

    void trailFades()
    {
        Tracks tracks;
        const auto end = walk(tracks, 33ms, 0.04, 30);
        QVERIFY(tracks.advance(end + Tracks::kTrailTime - 1s));
        QVERIFY(!tracks.advance(end + Tracks::kTrailTime));
        QVERIFY(tracks.find("ada")->trail.empty());
    }

    void missingParticipantFades()
    {
        Tracks tracks;
        tracks.setParticipants(std::vector{at("ada", 1)}, kStart);
        QVERIFY(tracks.setParticipants({}, kStart));
        QCOMPARE(tracks.presentCount(), 0);
        QCOMPARE(Tracks::opacity(*tracks.find("ada"), kStart + Tracks::kFadeTime / 2), 0.5);
        QVERIFY(tracks.advance(kStart + Tracks::kFadeTime / 2));
        QVERIFY(!tracks.advance(kStart + Tracks::kFadeTime));
        QVERIFY(!tracks.find("ada"));
    }

    void rejoiningParticipantHasNoTrail()
    {
        Tracks tracks;
        const auto end = walk(tracks, 33ms, 0.04, 30);
        tracks.setParticipants({}, end);
        tracks.setParticipants(std::vector{at("ada", 50)}, end + 100ms);
        QVERIFY(tracks.find("ada")->trail.empty());
        QCOMPARE(Tracks::opacity(*tracks.find("ada"), end + 100ms), 1.0);
    }

    void lostParticipantStays()
    {
        Tracks tracks;
        tracks.setParticipants(std::vector{at("ada", 1)}, kStart);
        tracks.setParticipants({}, kStart);
        QVERIFY(tracks.setLost({"ada"}, kStart));
        QVERIFY(!tracks.setLost({"ada"}, kStart));
        QVERIFY(!tracks.advance(kStart + 1h));
        QVERIFY(tracks.find("ada") && tracks.find("ada")->isShown());
        QCOMPARE(tracks.presentCount(), 0);
        QCOMPARE(Tracks::opacity(*tracks.find("ada"), kStart + 1h), 1.0);
    }

    void dismissedParticipantFades()
    {
        Tracks tracks;
        tracks.setParticipants(std::vector{at("ada", 1)}, kStart);
        tracks.setParticipants({}, kStart);
        tracks.setLost({"ada"}, kStart);
        QVERIFY(tracks.setLost({}, kStart + 1h));
        QVERIFY(tracks.advance(kStart + 1h + Tracks::kFadeTime / 2));
        QVERIFY(!tracks.advance(kStart + 1h + Tracks::kFadeTime));
        QVERIFY(!tracks.find("ada"));
    }

    void headOnTheFloorIsLow()
    {
        Tracks tracks;
        tracks.setParticipants(std::vector{withHead("ada", 1.7, "head"), withHead("joe", 1.6, "head")},
                               kStart);
        QVERIFY(!tracks.isLow(*tracks.find("ada")));
        tracks.setParticipants(std::vector{withHead("ada", 0.3, "head"), withHead("joe", 1.1, "head")},
                               kStart);
        QVERIFY(tracks.isLow(*tracks.find("ada")));
        QVERIFY(!tracks.isLow(*tracks.find("joe")));
    }

    void handOnTheFloorIsNot()
    {
        Tracks tracks;
        tracks.setParticipants(std::vector{withHead("ada", 1.7, "head"), withHead("joe", 0.3, "hand")},
                               kStart);
        QVERIFY(!tracks.isLow(*tracks.find("joe")));
    }

    /// Some apps count heights from where the head is at the start.
    void withoutAHeadAtTheHeightOfAPersonNoneIsLow()
    {
        Tracks tracks;
        tracks.setParticipants(std::vector{withHead("ada", 0.01, {}), withHead("joe", -0.2, {})}, kStart);
        QVERIFY(!tracks.countFromFloor());
        QVERIFY(!tracks.isLow(*tracks.find("joe")));
        tracks.setParticipants(std::vector{withHead("ada", 1.5, {}), withHead("joe", -0.2, {})}, kStart);
        QVERIFY(tracks.isLow(*tracks.find("joe")));
        tracks.clear();
        QVERIFY(!tracks.countFromFloor());
    }

private:
    static Participant withHead(const QByteArray &id, double height, const QByteArray &node)
    {
        return {.id = id, .place = {.node = node, .y = height}};
    }

    static Track::TimePoint walk(Tracks &tracks, std::chrono::milliseconds period, double length, int steps)
    {
        Track::TimePoint now = kStart;
        for (int i = 0; i < steps; ++i, now += period)
            tracks.setParticipants(std::vector{at("ada", i * length)}, now);
        return now;
    }
};

SUPERSYNK_TEST(TestTracks)
#include "tst_tracks.moc"
