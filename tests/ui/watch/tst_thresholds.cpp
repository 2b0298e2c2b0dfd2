// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/watch/thresholds.h"

#include <QTest>

using namespace supersynk;

class TestThresholds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jitterOfWiFiIsRegular() { QVERIFY(!isIrregular(0.030, 0.011)); }
    void moreJitterIsIrregular() { QVERIFY(isIrregular(0.031, 0.011)); }
    void halfTheIntervalIsRegular() { QVERIFY(!isIrregular(0.5, 1.0)); }
    void moreThanHalfTheIntervalIsIrregular() { QVERIFY(isIrregular(0.51, 1.0)); }
    void theLateShareIsOfAllMessages() { QCOMPARE(lateShare(1, 3), 0.25); }
    void noMessagesHaveNoLateShare() { QCOMPARE(lateShare(0, 0), 0.0); }
    void onePercentIsNotLossy() { QVERIFY(!isLossy(10, 990)); }
    void moreThanOnePercentIsLossy() { QVERIFY(isLossy(11, 989)); }
    void twoLateMessagesAreNotLossy() { QVERIFY(!isLossy(2, 1)); }
};

SUPERSYNK_TEST(TestThresholds)
#include "tst_thresholds.moc"
