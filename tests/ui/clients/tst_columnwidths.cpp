// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/clients/columnwidths.h"

#include <QTest>

using namespace supersynk;

class TestColumnWidths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preferredWidthsAreUsedIfTheyFit()
    {
        QCOMPARE(widthsWithin(170, kColumns), (QList<int>{100, 50, 20}));
        QCOMPARE(widthsWithin(1'000, kColumns), (QList<int>{100, 50, 20}));
    }

    void columnsShrinkByTheSameShare()
    {
        QCOMPARE(widthsWithin(140, kColumns), (QList<int>{80, 40, 20})); // half of 40 and of 20
    }

    void columnsNeverExceedTheRoom()
    {
        for (int room = 110; room < 180; ++room) {
            const QList<int> widths = widthsWithin(room, kColumns);
            QVERIFY(widths.at(0) + widths.at(1) + widths.at(2) <= room);
        }
    }

    void minimumWidthsAreKept()
    {
        QCOMPARE(widthsWithin(109, kColumns), (QList<int>{60, 30, 20}));
        QCOMPARE(widthsWithin(-5, kColumns), (QList<int>{60, 30, 20}));
    }

    void hiddenColumnsHaveNoWidth()
    {
        QCOMPARE(widthsWithin(100, {{}, {}}), (QList<int>{0, 0}));
        QCOMPARE(widthsWithin(100, {}), QList<int>());
    }

private:
    const QList<ColumnWidth> kColumns{{60, 100}, {30, 50}, {20, 20}};
};

SUPERSYNK_TEST(TestColumnWidths)
#include "tst_columnwidths.moc"
