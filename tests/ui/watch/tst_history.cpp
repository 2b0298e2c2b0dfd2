// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/watch/history.h"
#include "ui/watch/ratehistory.h"

#include <QTest>

#include <cmath>

using namespace supersynk;
using namespace std::chrono_literals;

namespace {

Sample ofClients(int clients)
{
    return {.clients = clients};
}

int clientsAt(const History &history, int secondsAgo)
{
    constexpr int kGap = -1;
    const std::optional<Sample> &sample = history.at(secondsAgo);
    return sample ? sample->clients : kGap;
}

constexpr int kGap = -1;

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewHistoryIsEmpty() { QVERIFY(History().isEmpty() && !History().at(0)); }

    void theNewestSampleIsAtZero()
    {
        History history;
        history.record(1s, ofClients(1));
        history.record(2s, ofClients(2));
        QCOMPARE(clientsAt(history, 0), 2);
        QCOMPARE(clientsAt(history, 1), 1);
    }

    void tenMinutesAreKept()
    {
        History history;
        for (int second = 0; second <= History::kSeconds; ++second)
            history.record(std::chrono::seconds(second), ofClients(second));
        QCOMPARE(clientsAt(history, 0), 600);
        QCOMPARE(clientsAt(history, History::kSeconds - 1), 1);
        QCOMPARE(clientsAt(history, History::kSeconds), kGap);
    }

    void anUnmeasuredSecondIsAGap()
    {
        History history;
        history.record(1s, ofClients(1));
        history.advanceTo(3s);
        history.record(4s, ofClients(4));
        QCOMPARE(clientsAt(history, 0), 4);
        QCOMPARE(clientsAt(history, 1), kGap);
        QCOMPARE(clientsAt(history, 2), kGap);
        QCOMPARE(clientsAt(history, 3), 1);
    }

    void aLongPauseIsAGap()
    {
        History history;
        history.record(1s, ofClients(1));
        history.record(5s, ofClients(5));
        QCOMPARE(clientsAt(history, 1), kGap);
        QCOMPARE(clientsAt(history, 4), 1);
    }

    void aLateTimerLeavesNoGap()
    {
        History history;
        history.record(999ms, ofClients(1));
        history.record(2001ms, ofClients(2));
        QCOMPARE(clientsAt(history, 1), 2);
    }

    void aReportedGapStays()
    {
        History history;
        history.record(1s, ofClients(1));
        history.advanceTo(2s);
        history.record(3s, ofClients(3));
        QCOMPARE(clientsAt(history, 1), kGap);
    }

    void theLaterSampleOfASecondWins()
    {
        History history;
        history.record(1001ms, ofClients(1));
        history.record(1999ms, ofClients(2));
        QCOMPARE(clientsAt(history, 0), 2);
        QCOMPARE(clientsAt(history, 1), kGap);
    }

    void earlierTimesAreIgnored()
    {
        History history;
        history.record(5s, ofClients(5));
        history.record(4s, ofClients(4));
        history.advanceTo(3s);
        QCOMPARE(clientsAt(history, 0), 5);
        QCOMPARE(clientsAt(history, 1), kGap);
    }

    void samplesOlderThanTenMinutesAreDropped()
    {
        History history;
        history.record(1s, ofClients(1));
        history.advanceTo(1s + std::chrono::seconds(History::kSeconds));
        QVERIFY(history.isEmpty());
    }

    void aDayWithoutSamplesDropsAll()
    {
        History history;
        history.record(1s, ofClients(1));
        history.record(24h, ofClients(2));
        QCOMPARE(clientsAt(history, 0), 2);
        QCOMPARE(clientsAt(history, 1), kGap);
    }

    void ratesAreOrderedOldestFirst()
    {
        RateHistory rates;
        rates.add(1);
        rates.add(2);
        QCOMPARE(rates.values(), (QList<float>{1, 2}));
    }

    void ratesAreKeptForAMinute()
    {
        RateHistory rates;
        for (int i = 0; i <= RateHistory::kSeconds; ++i)
            rates.add(static_cast<float>(i));
        QCOMPARE(rates.values().size(), RateHistory::kSeconds);
        QCOMPARE(rates.values().first(), 1.0F);
        QCOMPARE(rates.values().last(), 60.0F);
    }
};

SUPERSYNK_TEST(TestHistory)
#include "tst_history.moc"
