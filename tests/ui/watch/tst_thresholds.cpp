// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/watch/thresholds.h"

#include <QTest>

using namespace supersynk;

class TestThresholds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAWiFiDoesIsRegular() { QVERIFY(!isIrregular(0.030, 0.011)); }
    void moreOfItIsNot() { QVERIFY(isIrregular(0.031, 0.011)); }
    void aSlowSensorMayVaryByHalfItsInterval() { QVERIFY(!isIrregular(0.5, 1.0)); }
    void butNotByMore() { QVERIFY(isIrregular(0.51, 1.0)); }
    void theShareIsOfAllMessages() { QCOMPARE(lateShare(1, 3), 0.25); }
    void nobodyHasLostNothing() { QCOMPARE(lateShare(0, 0), 0.0); }
    void oneInAHundredIsNotLossy() { QVERIFY(!isLossy(10, 990)); }
    void oneMoreIs() { QVERIFY(isLossy(11, 989)); }
    void twoSayNothing() { QVERIFY(!isLossy(2, 1)); }
};

SUPERSYNK_TEST(TestThresholds)
#include "tst_thresholds.moc"
