// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/wire/serverclock.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;

namespace {

constexpr Instant kBegin{std::chrono::hours(1)};

} // namespace

/// The time that clients are told. The clocks are the test's.
class TestServerClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnSteadilyByItself()
    {
        const PublishedClock time;
        QVERIFY(time.at(kBegin) == kBegin);
        QVERIFY(time.at(kBegin + 1ms) == kBegin + 1ms);
    }

    void followsTheSystemForwards()
    {
        PublishedClock time;
        time.follow(kBegin, kBegin + 8h); // the computer has slept
        QVERIFY(time.at(kBegin) == kBegin + 8h);
        QVERIFY(time.at(kBegin + 5s) == kBegin + 8h + 5s);
    }

    void neverGoesBackWithIt()
    {
        PublishedClock time;
        time.follow(kBegin, kBegin - 8h);
        QVERIFY(time.at(kBegin) == kBegin);
        time.follow(kBegin + 1s, kBegin + 8h);
        const Instant told = time.at(kBegin + 2s);
        time.follow(kBegin + 2s, kBegin + 3s); // set back
        QVERIFY(time.at(kBegin + 2s) == told);
        QVERIFY(time.at(kBegin + 3s) == told + 1s); // and does not stand still either
    }

    void timeOfRulesGoesOnWithTheBeat()
    {
        WakingTime time;
        for (auto now = kBegin; now < kBegin + 10s; now += 100ms) {
            time.beat(now);
            QVERIFY(time.at(now + 99ms) == now + 99ms);
        }
    }

    void timeOfRulesGoesOnWhereNothingBeats()
    {
        WakingTime time;
        QVERIFY(time.at(kBegin + 1h) == kBegin + 1h);
        time.beat(kBegin + 1h);
        time.rest();
        QVERIFY(time.at(kBegin + 2h) == kBegin + 2h);
    }

    void pausesOfTheServerAreNoTime()
    {
        WakingTime time;
        time.beat(kBegin);
        // Whichever thread asks first, before the next beat.
        QVERIFY(time.at(kBegin + 6s) <= kBegin + WakingTime::kBeatWithin);
        time.beat(kBegin + 6s);
        QVERIFY(time.at(kBegin + 6s) <= kBegin + WakingTime::kBeatWithin);
        QVERIFY(time.at(kBegin + 6s + 100ms) == time.at(kBegin + 6s) + 100ms); // and it goes on from there
    }

    void timeOfRulesNeverStepsBack()
    {
        WakingTime time;
        Instant last = time.at(kBegin);
        for (const auto now : {0ms, 100ms, 400ms, 500ms, 7000ms, 7100ms, 20000ms, 20100ms}) {
            QVERIFY(time.at(kBegin + now) >= last);
            last = time.at(kBegin + now);
            time.beat(kBegin + now);
            QVERIFY(time.at(kBegin + now) >= last);
        }
    }

    void rulesKnowNothingOfIt()
    {
        const Instant before = serverNow();
        publishedClock().follow(before, before + std::chrono::years(1));
        QVERIFY(serverNow() - before < std::chrono::days(1));
    }
};

SUPERSYNK_TEST(TestServerClock)

#include "tst_serverclock.moc"
