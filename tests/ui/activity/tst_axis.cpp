// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/activity/axis.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thousandsAreGroupedAsInTheRestOfTheWindow()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(axisText(1500), u"1,500"_s);
        QLocale::setDefault(QLocale::c());
    }

    void bytesHaveUnits()
    {
        QCOMPARE(bytesAxisText(0), u"0"_s);
        QCOMPARE(bytesAxisText(500e3), u"500 kB"_s);
        QCOMPARE(bytesAxisText(1.5e6), u"1.5 MB"_s);
        QCOMPARE(bytesAxisText(2e6), u"2 MB"_s);
    }

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theAxisIsRound_data()
    {
        QTest::addColumn<double>("max");
        QTest::addColumn<int>("maxSteps");
        QTest::addColumn<double>("top");
        QTest::addColumn<double>("step");
        QTest::newRow("nothing") << 0.0 << 4 << 1.0 << 1.0;
        QTest::newRow("less than one") << 0.2 << 4 << 1.0 << 1.0;
        QTest::newRow("one") << 1.0 << 4 << 1.0 << 1.0;
        QTest::newRow("as many as there are steps") << 4.0 << 4 << 4.0 << 1.0;
        QTest::newRow("one more") << 5.0 << 4 << 6.0 << 2.0;
        QTest::newRow("seven") << 7.0 << 4 << 8.0 << 2.0;
        QTest::newRow("exactly the top") << 20.0 << 4 << 20.0 << 5.0;
        QTest::newRow("a little more") << 20.1 << 4 << 30.0 << 10.0;
        QTest::newRow("rounding errors add no step") << 0.3 / 0.1 * 1000 << 3 << 3000.0 << 1000.0;
        QTest::newRow("a single step") << 1400.0 << 1 << 2000.0 << 2000.0;
        QTest::newRow("millions") << 9.3e6 << 3 << 10e6 << 5e6;
        QTest::newRow("negative") << -5.0 << 4 << 1.0 << 1.0;
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 4 << 1.0 << 1.0;
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << 4 << 1.0 << 1.0;
        QTest::newRow("no steps") << 3.0 << 0 << 5.0 << 5.0;
    }

    void theAxisIsRound()
    {
        QFETCH(const double, max);
        QFETCH(const int, maxSteps);
        const Axis axis = axisFor(max, maxSteps);
        QTEST(axis.top, "top");
        QTEST(axis.step, "step");
    }

    void labelsAreShort_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << u"0"_s;
        QTest::newRow("hundreds") << 250.0 << u"250"_s;
        QTest::newRow("thousands") << 1500.0 << u"1500"_s; // grouped in other locales
        QTest::newRow("below a hundred thousand") << 99e3 << u"99000"_s;
        QTest::newRow("a hundred thousand") << 100e3 << u"100k"_s;
        QTest::newRow("hundreds of thousands") << 500e3 << u"500k"_s;
        QTest::newRow("millions") << 20e6 << u"20M"_s;
        QTest::newRow("beyond the last prefix") << 5e15 << u"5000T"_s;
    }

    void labelsAreShort()
    {
        QFETCH(const double, value);
        QTEST(axisText(value), "text");
    }
};

SUPERSYNK_TEST(TestAxis)
#include "tst_axis.moc"
