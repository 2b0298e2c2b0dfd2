// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/watch/verdict.h"
#include "ui/watch/verdicttext.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
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

bool isOverdueAfter(const ClientSnapshot &client, std::chrono::milliseconds age,
                    std::chrono::milliseconds timeout)
{
    return isOverdue(client, client.lastSeen + age, timeout);
}

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFastClientIsOverdueAfterASecond()
    {
        QVERIFY(!isOverdueAfter(clientPosting(100, 100ms), 1000ms, 5s));
        QVERIFY(isOverdueAfter(clientPosting(100, 100ms), 1001ms, 5s));
    }

    void aSlowClientIsOverdueAfterFiveIntervals()
    {
        QVERIFY(!isOverdueAfter(clientPosting(10, 3s), 15s, 60s));
        QVERIFY(isOverdueAfter(clientPosting(10, 3s), 15001ms, 60s));
    }

    void everyClientIsOverdueAfterHalfTheTimeout()
    {
        QVERIFY(isOverdueAfter(clientPosting(10, 3s), 2501ms, 5s));
    }

    void aClientThatPostedOnceIsOverdueAfterHalfTheTimeout()
    {
        QVERIFY(!isOverdueAfter(clientPosting(1, 0ms), 2500ms, 5s));
        QVERIFY(isOverdueAfter(clientPosting(1, 0ms), 2501ms, 5s));
    }

    void aPostAfterTheSnapshotIsNotOverdue()
    {
        QVERIFY(!isOverdueAfter(clientPosting(100, 100ms), -3ms, 5s));
    }

    void theTimeLeftIsNeverNegative()
    {
        const ClientSnapshot client = clientPosting(100, 100ms);
        QCOMPARE(timeLeft(client, client.lastSeen + 4s, 5s), std::chrono::microseconds(1s));
        QCOMPARE(timeLeft(client, client.lastSeen + 6s, 5s), std::chrono::microseconds(0));
    }

    void theWorstVerdictOfAChannelIsSaidFirst()
    {
        VerdictCounts counts{};
        counts.at(static_cast<std::size_t>(Verdict::Good)) = 4;
        QCOMPARE(channelVerdictText(counts), u"All well"_s);
        counts.at(static_cast<std::size_t>(Verdict::Late)) = 2;
        counts.at(static_cast<std::size_t>(Verdict::Lost)) = 1;
        QCOMPARE(channelVerdictText(counts), u"1 lost, 2 late"_s);
    }
};

SUPERSYNK_TEST(TestVerdict)
#include "tst_verdict.moc"
