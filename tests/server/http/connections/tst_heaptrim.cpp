// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/heaptrim.h"
#include "tests/support/testmain.h"

#include <QTest>

using supersynk::HeapTrim;

/// When memory is returned to the system.
class TestHeapTrim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryIsReturnedEachTimeHalfIsFreed()
    {
        constexpr std::size_t kMost = 16 * HeapTrim::kMinBytes;
        HeapTrim trim;
        QVERIFY(!trim.update(kMost));
        QVERIFY(!trim.update(kMost / 2 + 1));
        QVERIFY(trim.update(kMost / 2));
        QVERIFY(!trim.update(kMost / 2));
        QVERIFY(!trim.update(kMost / 4 + 1));
        QVERIFY(trim.update(kMost / 4));
        QVERIFY(trim.update(0));
        QVERIFY(!trim.update(0));
    }

    void smallHeapIsNotTrimmed()
    {
        HeapTrim trim;
        QVERIFY(!trim.update(HeapTrim::kMinBytes - 1));
        QVERIFY(!trim.update(0));
    }

    void maximumRestartsAfterATrim()
    {
        HeapTrim trim;
        QVERIFY(!trim.update(HeapTrim::kMinBytes));
        QVERIFY(trim.update(0));
        QVERIFY(!trim.update(HeapTrim::kMinBytes));
        QVERIFY(trim.update(0));
    }
};

SUPERSYNK_TEST(TestHeapTrim)

#include "tst_heaptrim.moc"
