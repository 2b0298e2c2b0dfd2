// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/metrics/metrics.h"
#include "server/http/metrics/metricstext.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

std::size_t indexOf(int status)
{
    return static_cast<std::size_t>(std::ranges::find(RequestCounters::kStatuses, status)
                                    - RequestCounters::kStatuses.begin());
}

} // namespace

/// The counters, and the text for Prometheus that is made of them.
class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMethodAndStatusHasItsOwnCounter()
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

    void lateRequestsAreReadsAndPostsWith204()
    {
        RequestCounters counters;
        for (const Method method : {Method::Get, Method::Head, Method::Post, Method::Delete, Method::Options})
            counters.count(method, 204);
        MetricsSample sample;
        sample.add(counters);
        QCOMPARE(sample.late(), 3U);
    }

    void usualCountersExistFromTheStart()
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

    void processIsLeftOutIfUnknown()
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

    void familyHasHelpAndType()
    {
        MetricsText text;
        text.family("things_total", MetricsText::Type::Counter, "Things counted.");
        text.sample(std::uint64_t(3));
        text.family("things", MetricsText::Type::Gauge, "Things there.");
        text.sample(0.25);
        QCOMPARE(text.text(),
                 "# HELP things_total Things counted.\n# TYPE things_total counter\nthings_total 3\n"
                 "# HELP things Things there.\n# TYPE things gauge\nthings 0.250\n"_ba);
    }

    void labelsStandInBraces()
    {
        MetricsText text;
        text.family("things", MetricsText::Type::Gauge, "");
        text.sample({{"one", "1"}, {"two", "2"}}, 7);
        QVERIFY(text.text().endsWith("things{one=\"1\",two=\"2\"} 7\n"));
    }

    void largestNumberIsWrittenInFull()
    {
        MetricsText text;
        text.family("things", MetricsText::Type::Gauge, "");
        text.sample(std::numeric_limits<std::uint64_t>::max());
        QVERIFY(text.text().endsWith("things 18446744073709551615\n"));
    }

    void valuesAreEscaped_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("written");

        QTest::newRow("quote") << "say \"so\""_ba
                               << "say \\\"so\\\""_ba;
        QTest::newRow("backslash") << "C:\\lab"_ba
                                   << "C:\\\\lab"_ba;
        QTest::newRow("line feed") << "one\ntwo"_ba
                                   << "one\\ntwo"_ba;
        QTest::newRow("an escape's likeness") << "\\n"_ba
                                              << "\\\\n"_ba;
        QTest::newRow("UTF-8") << "Übung"_ba
                               << "Übung"_ba;
        QTest::newRow("braces") << "a{b=\"c\"} 1"_ba
                                << "a{b=\\\"c\\\"} 1"_ba;
    }

    void valuesAreEscaped()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, written);
        MetricsText text;
        text.family("things", MetricsText::Type::Gauge, "");
        text.sample({{"name", value}}, 1);
        QVERIFY2(text.text().endsWith("things{name=\"" + written + "\"} 1\n"), text.text().constData());
    }

    void helpKeepsItsQuotesButNotItsLines()
    {
        MetricsText text;
        text.family("things", MetricsText::Type::Gauge, "The \"things\"\nof C:\\");
        QVERIFY(text.text().startsWith("# HELP things The \"things\"\\nof C:\\\\\n"));
    }
};

SUPERSYNK_TEST(TestMetrics)
#include "tst_metrics.moc"
