// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/text/format.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholePercentHasNoDecimals()
    {
        QCOMPARE(wholePercentText(0.18), QStringLiteral("18 %"));
        QCOMPARE(wholePercentText(1), QStringLiteral("100 %"));
    }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void agesHaveTheirPrecision_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("ahead of the snapshot") << -5 << u"now"_s;
        QTest::newRow("below a second") << 999 << u"now"_s;
        QTest::newRow("a second") << 1000 << u"1.0 s"_s;
        QTest::newRow("tenths are cut, not rounded") << 1499 << u"1.4 s"_s;
        QTest::newRow("ten seconds") << 10'400 << u"10 s"_s;
        QTest::newRow("minutes") << 187'000 << u"3:07 min"_s;
        QTest::newRow("hours") << 3'723'000 << u"1:02:03 h"_s;
    }

    void agesHaveTheirPrecision()
    {
        QFETCH(const int, milliseconds);
        QTEST(ageText(roundedAge(std::chrono::milliseconds(milliseconds))), "text");
    }

    void aRateHasOneDecimal() { QCOMPARE(rateText(10), u"10.0"_s); }

    void anUnknownRateIsADash() { QCOMPARE(rateText(0), u"–"_s); }

    void aTinyRateIsNotZero()
    {
        QCOMPARE(rateText(0.049), u"< 0.1"_s);
        QCOMPARE(rateText(0.051), u"0.1"_s);
    }

    void ratesWithEqualTextsRoundEqual()
    {
        QCOMPARE(roundedRate(0), 0.0);
        QCOMPARE(roundedRate(0.001), roundedRate(0.049));
        QVERIFY(roundedRate(0.001) > 0 && roundedRate(0.001) < roundedRate(0.051));
        QCOMPARE(roundedRate(9.96), roundedRate(10.04));
        for (const double hertz : {0.0, 0.001, 0.051, 10.04})
            QCOMPARE(rateText(roundedRate(hertz)), rateText(hertz));
    }

    void aShareIsInPercent_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0.0 << u"0.0 %"_s;
        QTest::newRow("hardly any") << 0.0002 << u"< 0.1 %"_s;
        QTest::newRow("some") << 0.1 << u"10.0 %"_s;
        QTest::newRow("all") << 1.0 << u"100.0 %"_s;
    }

    void aShareIsInPercent()
    {
        QFETCH(const double, share);
        QTEST(percentText(share), "text");
    }

    void aCountStaysShort_data()
    {
        QTest::addColumn<quint64>("count");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << quint64(0) << u"0"_s;
        QTest::newRow("the last that is exact") << quint64(999) << u"999"_s;
        QTest::newRow("thousands") << quint64(1000) << u"1.0k"_s;
        QTest::newRow("rounded down") << quint64(9999) << u"9.9k"_s;
        QTest::newRow("tens of thousands") << quint64(10'000) << u"10k"_s;
        QTest::newRow("the last in thousands") << quint64(999'999) << u"999k"_s;
        QTest::newRow("millions") << quint64(3'456'789) << u"3.4M"_s;
        QTest::newRow("the most") << std::numeric_limits<quint64>::max() << u"18E"_s;
    }

    void aCountStaysShort()
    {
        QFETCH(const quint64, count);
        QTEST(countText(count), "text");
    }

    void aSmallSizeIsInBytes() { QCOMPARE(sizeText(330), u"330 bytes"_s); }

    void aLargeSizeIsInThousands() { QCOMPARE(sizeText(5200), u"5.2 kB"_s); }

    void throughputIsPerSecond() { QCOMPARE(throughputText(1'400'000.4), u"1.4 MB/s"_s); }

    void aClockBelowAnHourHasNoHours() { QCOMPARE(clockText(std::chrono::seconds(7)), u"0:07"_s); }

    void aFingerprintShowsItsFirstAndLastTwoGroups()
    {
        QCOMPARE(fingerprintText("01:23:45:67:89:AB:CD:EF"), u"01:23:…:CD:EF"_s);
    }

    void aShortFingerprintIsNotShortened() { QCOMPARE(fingerprintText("01:23:45"), u"01:23:45"_s); }

    void noFingerprintGivesNoText() { QCOMPARE(fingerprintText({}), QString()); }

    void aClockPastAnHourHasHours() { QCOMPARE(clockText(std::chrono::seconds(3723)), u"1:02:03"_s); }
};

SUPERSYNK_TEST(TestFormat)
#include "tst_format.moc"
