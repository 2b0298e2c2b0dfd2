// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/heaptrim.h"
#include "tests/support/testmain.h"

#include <QTest>

using supersynk::HeapTrim;

/// When memory is given back to the system.
class TestHeapTrim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryIsGivenBackEachTimeHalfHasGone()
    {
        constexpr std::size_t kMost = 16 * HeapTrim::kLeast;
        HeapTrim trim;
        QVERIFY(!trim.look(kMost));
        QVERIFY(!trim.look(kMost / 2 + 1));
        QVERIFY(trim.look(kMost / 2));
        QVERIFY(!trim.look(kMost / 2));
        QVERIFY(!trim.look(kMost / 4 + 1));
        QVERIFY(trim.look(kMost / 4));
        QVERIFY(trim.look(0));
        QVERIFY(!trim.look(0));
    }

    void littleIsNotWorthIt()
    {
        HeapTrim trim;
        QVERIFY(!trim.look(HeapTrim::kLeast - 1));
        QVERIFY(!trim.look(0));
    }

    void nextCrowdIsMeasuredAnew()
    {
        HeapTrim trim;
        QVERIFY(!trim.look(HeapTrim::kLeast));
        QVERIFY(trim.look(0));
        QVERIFY(!trim.look(HeapTrim::kLeast));
        QVERIFY(trim.look(0));
    }
};

SUPERSYNK_TEST(TestHeapTrim)

#include "tst_heaptrim.moc"
