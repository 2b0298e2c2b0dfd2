// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/wire/serverclock.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;

namespace {

constexpr Instant kBegin{std::chrono::hours(1)};

} // namespace

/// The published clock and the clock that stops in pauses. The test passes the time in.
class TestServerClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedClockIsSteady()
    {
        const PublishedClock clock;
        QVERIFY(clock.at(kBegin) == kBegin);
        QVERIFY(clock.at(kBegin + 1ms) == kBegin + 1ms);
    }

    void publishedClockFollowsTheSystemForward()
    {
        PublishedClock clock;
        clock.advanceTo(kBegin + 8h, kBegin); // the computer has slept
        QVERIFY(clock.at(kBegin) == kBegin + 8h);
        QVERIFY(clock.at(kBegin + 5s) == kBegin + 8h + 5s);
    }

    void publishedClockNeverGoesBack()
    {
        PublishedClock clock;
        clock.advanceTo(kBegin - 8h, kBegin);
        QVERIFY(clock.at(kBegin) == kBegin);
        clock.advanceTo(kBegin + 8h, kBegin + 1s);
        const Instant published = clock.at(kBegin + 2s);
        clock.advanceTo(kBegin + 3s, kBegin + 2s); // set back
        QVERIFY(clock.at(kBegin + 2s) == published);
        QVERIFY(clock.at(kBegin + 3s) == published + 1s); // and goes on
    }

    void awakeClockRunsWithTheBeat()
    {
        AwakeClock clock;
        for (auto now = kBegin; now < kBegin + 10s; now += 100ms) {
            clock.beat(now);
            QVERIFY(clock.at(now + 99ms) == now + 99ms);
        }
    }

    void awakeClockRunsWithoutAServer()
    {
        AwakeClock clock;
        QVERIFY(clock.at(kBegin + 1h) == kBegin + 1h);
        clock.beat(kBegin + 1h);
        clock.runFreely();
        QVERIFY(clock.at(kBegin + 2h) == kBegin + 2h);
    }

    void awakeClockStopsInPauses()
    {
        AwakeClock clock;
        clock.beat(kBegin);
        // A thread asks before the next beat.
        QVERIFY(clock.at(kBegin + 6s) <= kBegin + AwakeClock::kBeatWithin);
        clock.beat(kBegin + 6s);
        QVERIFY(clock.at(kBegin + 6s) <= kBegin + AwakeClock::kBeatWithin);
        QVERIFY(clock.at(kBegin + 6s + 100ms) == clock.at(kBegin + 6s) + 100ms); // and goes on from there
    }

    void awakeClockNeverGoesBack()
    {
        AwakeClock clock;
        Instant last = clock.at(kBegin);
        for (const auto now : {0ms, 100ms, 400ms, 500ms, 7000ms, 7100ms, 20000ms, 20100ms}) {
            QVERIFY(clock.at(kBegin + now) >= last);
            last = clock.at(kBegin + now);
            clock.beat(kBegin + now);
            QVERIFY(clock.at(kBegin + now) >= last);
        }
    }

    void publishedClockDoesNotMoveTheRules()
    {
        const Instant before = serverNow();
        publishedClock().advanceTo(before + std::chrono::years(1), before);
        QVERIFY(serverNow() - before < std::chrono::days(1));
    }
};

SUPERSYNK_TEST(TestServerClock)

#include "tst_serverclock.moc"
