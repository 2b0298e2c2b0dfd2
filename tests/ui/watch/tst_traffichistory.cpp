// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/watch/ratehistory.h"
#include "ui/watch/traffichistory.h"

#include <QList>
#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;

namespace {

constexpr int kGap = -1;

Sample ofClients(int clients)
{
    return {.clients = static_cast<float>(clients)};
}

/// The means of bins of at least \a resolution.
QList<int> clientsIn(const TrafficHistory &history, std::chrono::milliseconds from,
                     std::chrono::milliseconds to, std::chrono::milliseconds resolution = 1s)
{
    QList<int> clients;
    for (const TrafficBin &bin : history.bins(from, to, resolution))
        clients.append(bin.isGap() ? kGap : qRound(bin.mean.clients));
    return clients;
}

/// One sample a second from 0 to \a end.
void fill(TrafficHistory &history, std::chrono::seconds end)
{
    for (std::chrono::seconds now = 0s; now <= end; ++now)
        history.record(now, ofClients(10));
}

} // namespace

class TestTrafficHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newHistoryIsEmpty() { QVERIFY(TrafficHistory().isEmpty() && !TrafficHistory().latest()); }

    void secondsAreKept()
    {
        TrafficHistory history;
        history.record(1s, ofClients(1));
        history.record(2s, ofClients(2));
        QCOMPARE(clientsIn(history, 0s, 3s), (QList{kGap, 1, 2, kGap}));
        QCOMPARE(history.latest(), std::optional(ofClients(2)));
    }

    void dipStaysInACoarseBin()
    {
        TrafficHistory history;
        for (int second = 0; second < 100; ++second)
            history.record(std::chrono::seconds(second), ofClients(second == 57 ? 0 : 10));
        const std::vector<TrafficBin> bins = history.bins(0s, 99s, 100s);
        QCOMPARE(bins.size(), 1U);
        QCOMPARE(bins.front().least.clients, 0.0F);
        QCOMPARE(bins.front().most.clients, 10.0F);
        QCOMPARE(bins.front().samples, 100);
        QVERIFY(qAbs(bins.front().mean.clients - 9.9F) < 0.01F);
    }

    void binsBeginAtMultiplesOfTheirWidth()
    {
        TrafficHistory history;
        fill(history, 100s);
        const std::vector<TrafficBin> bins = history.bins(17s, 50s, 9500ms);
        QCOMPARE(bins.front().begin, 10s);
        QCOMPARE(bins.front().width, 10s);
        QCOMPARE(bins.back().begin, 50s);
    }

    void hourAgoIsInStepsOfTenSeconds()
    {
        TrafficHistory history;
        history.record(0s, ofClients(0));
        for (std::chrono::seconds now = 1s; now <= 2h; ++now)
            history.record(now, ofClients(10));
        const std::vector<TrafficBin> bins = history.bins(0s, 1min, 1s);
        QCOMPARE(bins.front().width, 10s);
        QCOMPARE(bins.front().least.clients, 0.0F);
        QCOMPARE(history.bins(2h - 1min, 2h, 1s).front().width, 1s);
    }

    void twoDaysAgoIsInMinutes()
    {
        TrafficHistory history;
        fill(history, 60s);
        history.record(48h, ofClients(10));
        QCOMPARE(history.bins(0s, 1min, 1s).front().width, 1min);
        QCOMPARE(history.bins(0s, 1min, 1s).front().samples, 60);
    }

    void monthIsKeptInAFixedRoom()
    {
        TrafficHistory history;
        for (std::chrono::seconds now = 0s; now <= 24h * 31; now += 20s)
            history.record(now, ofClients(10));
        QVERIFY(history.bins(0s, 1h, 1s).front().isGap());
        QVERIFY(!history.bins(24h * 2, 24h * 2, 1s).front().isGap());
    }

    void unmeasuredSecondIsAGap()
    {
        TrafficHistory history;
        history.record(1s, ofClients(1));
        history.advanceTo(3s);
        history.record(4s, ofClients(4));
        QCOMPARE(clientsIn(history, 1s, 4s), (QList{1, kGap, kGap, 4}));
    }

    void lateTimerLeavesNoGap()
    {
        TrafficHistory history;
        history.record(999ms, ofClients(1));
        history.record(2001ms, ofClients(2));
        QCOMPARE(clientsIn(history, 0s, 2s), (QList{1, 2, 2}));
    }

    void reportedGapStays()
    {
        TrafficHistory history;
        history.record(1s, ofClients(1));
        history.advanceTo(2s);
        history.record(3s, ofClients(3));
        QCOMPARE(clientsIn(history, 1s, 3s), (QList{1, kGap, 3}));
        history.advanceTo(4s);
        QVERIFY(!history.latest());
    }

    void earlierTimesAreIgnored()
    {
        TrafficHistory history;
        history.record(5s, ofClients(5));
        history.record(4s, ofClients(4));
        history.advanceTo(3s);
        QCOMPARE(clientsIn(history, 4s, 5s), (QList{kGap, 5}));
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

SUPERSYNK_TEST(TestTrafficHistory)
#include "tst_traffichistory.moc"
