// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/watch/clientstate.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;

namespace {

constexpr Instant kJoined{std::chrono::hours(1)};

/// A client that has posted \a updates times, every \a interval.
ClientSnapshot clientPosting(std::uint64_t updates, std::chrono::milliseconds interval)
{
    ClientSnapshot client;
    client.joined = kJoined;
    client.updates = updates;
    client.lastSeen = kJoined + static_cast<int>(updates - 1) * interval;
    return client;
}

ClientState stateAfter(const ClientSnapshot &client, std::chrono::milliseconds age,
                       std::chrono::milliseconds timeout)
{
    return clientState(client, client.lastSeen + age, timeout);
}

} // namespace

class TestClientState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFastClientIsLiveForASecond()
    {
        QCOMPARE(stateAfter(clientPosting(100, 100ms), 1000ms, 5s), ClientState::Live);
    }

    void aFastClientIsSilentAfterASecond()
    {
        QCOMPARE(stateAfter(clientPosting(100, 100ms), 1001ms, 5s), ClientState::Silent);
    }

    void aSlowClientIsLiveForFiveIntervals()
    {
        QCOMPARE(stateAfter(clientPosting(10, 3s), 15s, 60s), ClientState::Live);
    }

    void aSlowClientIsSilentAfterFiveIntervals()
    {
        QCOMPARE(stateAfter(clientPosting(10, 3s), 15001ms, 60s), ClientState::Silent);
    }

    void everyClientIsSilentAfterHalfTheTimeout()
    {
        QCOMPARE(stateAfter(clientPosting(10, 3s), 2501ms, 5s), ClientState::Silent);
    }

    void aClientThatPostedOnceIsLiveForHalfTheTimeout()
    {
        QCOMPARE(stateAfter(clientPosting(1, 0ms), 2500ms, 5s), ClientState::New);
        QCOMPARE(stateAfter(clientPosting(1, 0ms), 2501ms, 5s), ClientState::Silent);
    }

    void aClientIsNewForThreeSeconds()
    {
        QCOMPARE(stateAfter(clientPosting(30, 100ms), 99ms, 5s), ClientState::New);
        QCOMPARE(stateAfter(clientPosting(30, 100ms), 100ms, 5s), ClientState::Live);
    }

    void aSilentClientIsLeavingInTheLastThirdOfTheTimeout()
    {
        QCOMPARE(stateAfter(clientPosting(100, 100ms), 4000ms, 6s), ClientState::Silent);
        QCOMPARE(stateAfter(clientPosting(100, 100ms), 4001ms, 6s), ClientState::Leaving);
    }

    void theTimeLeftIsNeverNegative()
    {
        const ClientSnapshot client = clientPosting(100, 100ms);
        QCOMPARE(timeLeft(client, client.lastSeen + 4s, 5s), std::chrono::microseconds(1s));
        QCOMPARE(timeLeft(client, client.lastSeen + 6s, 5s), std::chrono::microseconds(0));
    }

    void aPostAfterTheSnapshotIsLive()
    {
        QCOMPARE(stateAfter(clientPosting(100, 100ms), -3ms, 5s), ClientState::Live);
    }

    void aClockRestartIsShownForAWhile()
    {
        ClientSnapshot client = clientPosting(100, 100ms);
        client.clockRestarts = 1;
        client.clockRestarted = client.lastSeen - kClockRestartedFor + 1s;
        QCOMPARE(stateAfter(client, 999ms, 5s), ClientState::ClockRestarted);
        QCOMPARE(stateAfter(client, 1000ms, 5s), ClientState::Live);
    }

    void twoSendersAreShownWhileTheyLast()
    {
        ClientSnapshot client = clientPosting(100, 100ms);
        client.hasTwoSenders = true;
        client.clockRestarts = 9; // two clocks
        client.clockRestarted = client.lastSeen;
        QCOMPARE(stateAfter(client, 0ms, 5s), ClientState::TwoSenders);
        client.hasTwoSenders = false;
        QCOMPARE(stateAfter(client, 0ms, 5s), ClientState::ClockRestarted);
    }

    void silenceTakesPrecedence()
    {
        ClientSnapshot client = clientPosting(100, 100ms);
        client.hasTwoSenders = true;
        QCOMPARE(stateAfter(client, 1001ms, 5s), ClientState::Silent);
        QVERIFY(!isSilent(ClientState::TwoSenders));
    }
};

SUPERSYNK_TEST(TestClientState)
#include "tst_clientstate.moc"
