// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/metrics/metrics.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

std::size_t indexOf(int status)
{
    return static_cast<std::size_t>(std::ranges::find(RequestCounters::kStatuses, status)
                                    - RequestCounters::kStatuses.begin());
}

} // namespace

/// What is counted, and what comes of it in the text.
class TestRequestCounters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMethodAndStatusHasItsOwn()
    {
        RequestCounters counters;
        counters.count(Method::Post, 200);
        counters.count(Method::Post, 200);
        counters.count(Method::Get, 200);
        counters.count(Method::Post, 505);
        QCOMPARE(counters.answered(Method::Post, indexOf(200)), 2U);
        QCOMPARE(counters.answered(Method::Get, indexOf(200)), 1U);
        QCOMPARE(counters.answered(Method::Post, indexOf(505)), 1U);
        QCOMPARE(counters.answered(Method::Delete, indexOf(204)), 0U);
        QCOMPARE(counters.total(), 4U);
    }

    void unknownStatusIsCountedAsOther()
    {
        RequestCounters counters;
        for (const int status : {-1, 0, 199, 201, 506, 100'000})
            counters.count(Method::Other, status);
        QCOMPARE(counters.answered(Method::Other, RequestCounters::kStatuses.size() - 1), 6U);
    }

    void threadsAreSummed()
    {
        RequestCounters one;
        RequestCounters other;
        one.count(Method::Post, 200);
        other.count(Method::Post, 200);
        other.count(Method::Other, 418);
        MetricsSample sample;
        sample.add(one);
        sample.add(other);
        const QByteArray text = metricsText(sample);
        QVERIFY(text.contains("\nsupersynk_requests_total{method=\"post\",code=\"200\"} 2\n"));
        QVERIFY(text.contains("\nsupersynk_requests_total{method=\"other\",code=\"other\"} 1\n"));
    }

    void lateIsWhoReadsOrPostsAndGetsNothing()
    {
        RequestCounters counters;
        for (const Method method : {Method::Get, Method::Head, Method::Post, Method::Delete, Method::Options})
            counters.count(method, 204);
        MetricsSample sample;
        sample.add(counters);
        QCOMPARE(sample.late(), 3U);
    }

    void usualCountersAreThereFromTheBeginning()
    {
        const QByteArray text = metricsText({});
        QVERIFY(text.contains("\nsupersynk_requests_total{method=\"post\",code=\"200\"} 0\n"));
        QVERIFY(text.contains("\nsupersynk_requests_total{method=\"get\",code=\"200\"} 0\n"));
        QVERIFY(!text.contains("code=\"404\""));
    }

    void refusalsAreEscaped()
    {
        MetricsSample sample;
        sample.refusals = {{"no \"Body\"", 3}};
        QVERIFY(metricsText(sample).contains("\nsupersynk_refused_total{reason=\"no \\\"body\\\"\"} 3\n"));
    }

    void processIsLeftOutWhereItIsUnknown()
    {
        QVERIFY(!metricsText({}).contains("process_"));
        MetricsSample sample;
        sample.process = {.startTime = 12.5, .cpuTime = 0.75, .residentBytes = 4096};
        const QByteArray text = metricsText(sample);
        QVERIFY(text.contains("\nprocess_start_time_seconds 12.500\n"));
        QVERIFY(text.contains("\nprocess_cpu_seconds_total 0.750\n"));
        QVERIFY(text.contains("\nprocess_resident_memory_bytes 4096\n"));
    }

#ifdef Q_OS_LINUX
    void thisProcessHasStats()
    {
        const auto stats = processStats();
        QVERIFY(stats.has_value());
        QVERIFY(stats->residentBytes > 1'000'000);
        QVERIFY(stats->cpuTime >= 0);
        const auto now = static_cast<double>(QDateTime::currentSecsSinceEpoch());
        QVERIFY(stats->startTime > now - 86'400 && stats->startTime < now + 5);
    }
#endif
};

SUPERSYNK_TEST(TestRequestCounters)
#include "tst_requestcounters.moc"
