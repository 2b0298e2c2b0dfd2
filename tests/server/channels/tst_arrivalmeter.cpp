// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/arrivalmeter.h"
#include "tests/server/channels/posts.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;

namespace {

/// A meter that saw \a count arrivals, one each \a interval, the last of them at \a last.
ArrivalMeter meterOf(int count, std::chrono::milliseconds interval, Instant last)
{
    ArrivalMeter meter;
    for (int i = count - 1; i >= 0; --i)
        meter.record(last - i * interval);
    return meter;
}

bool isNear(double actual, double expected)
{
    return qAbs(actual - expected) < 0.01 * expected;
}

} // namespace

class TestArrivalMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsCountAndLastArrival()
    {
        const ArrivalMeter meter = meterOf(3, 100ms, at(1s));
        QCOMPARE(meter.count(), std::uint64_t(3));
        QVERIFY(meter.last() == at(1s));
    }

    void hasNoRateBeforeTheSecondArrival()
    {
        QCOMPARE(ArrivalMeter().rate(at(1s)), 0.0);
        QCOMPARE(meterOf(1, 100ms, at(1s)).rate(at(1s)), 0.0);
    }

    void measuresSteadyArrivals_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<double>("perSecond");

        QTest::newRow("1 Hz, from the second arrival") << 2 << 1000 << 1.0;
        QTest::newRow("10 Hz, from the second arrival") << 2 << 100 << 10.0;
        QTest::newRow("10 Hz for long") << 10'000 << 100 << 10.0;
        QTest::newRow("50 Hz") << 500 << 20 << 50.0;
    }

    void measuresSteadyArrivals()
    {
        QFETCH(int, count);
        QFETCH(int, milliseconds);
        QFETCH(double, perSecond);
        const ArrivalMeter meter = meterOf(count, std::chrono::milliseconds(milliseconds), at(1h));
        QVERIFY(isNear(meter.rate(at(1h)), perSecond));
    }

    void regularArrivalsHaveNoJitter()
    {
        QCOMPARE(ArrivalMeter().jitter(), 0.0);
        QCOMPARE(ArrivalMeter().interval(), 0.0);
        QVERIFY(meterOf(1000, 100ms, at(1h)).jitter() < 1e-9);
        QVERIFY(isNear(meterOf(1000, 100ms, at(1h)).interval(), 0.1));
    }

    void jitterIsTheMeanDeviation()
    {
        ArrivalMeter meter;
        Instant now = at(0s);
        for (int i = 0; i < 1000; ++i) { // 80 and 120 ms in turn
            now += i % 2 == 0 ? 80ms : 120ms;
            meter.record(now);
        }
        QVERIFY2(qAbs(meter.jitter() - 0.020) < 0.002, qPrintable(QString::number(meter.jitter())));
    }

    void measuresTheMeanOfBursts()
    {
        ArrivalMeter meter;
        for (int i = 0; i < 1000; ++i) { // three at once, ten times a second
            for (int overlapping = 0; overlapping < 3; ++overlapping)
                meter.record(at(i * 100ms));
        }
        const double rate = meter.rate(meter.last());
        QVERIFY2(rate > 25 && rate < 36, qPrintable(QString::number(rate)));
    }

    void followsAChangeOfPace()
    {
        ArrivalMeter meter = meterOf(1000, 100ms, at(0s));
        for (int i = 1; i <= 100; ++i)
            meter.record(at(i * 20ms));
        QVERIFY(isNear(meter.rate(meter.last()), 50));
    }

    void doesNotFallWhileTheNextArrivalIsDue()
    {
        const ArrivalMeter meter = meterOf(100, 100ms, at(0s));
        QCOMPARE(meter.rate(at(200ms)), meter.rate(at(0s)));
    }

    void fallsOffOnceArrivalsStop()
    {
        const ArrivalMeter meter = meterOf(100, 100ms, at(0s));
        QVERIFY(meter.rate(at(1s)) < 2);
        QVERIFY(meter.rate(at(10s)) < meter.rate(at(1s)));
    }

    void survivesArrivalsAtTheSameMoment() { QCOMPARE(meterOf(5, 0ms, at(0s)).rate(at(0s)), 0.0); }
};

SUPERSYNK_TEST(TestArrivalMeter)

#include "tst_arrivalmeter.moc"
