// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/metrics/metricstext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// Prometheus's text format, by its specification.
class TestMetricsText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

SUPERSYNK_TEST(TestMetricsText)
#include "tst_metricstext.moc"
