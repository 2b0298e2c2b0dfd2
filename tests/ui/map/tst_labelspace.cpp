// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/map/labelspace.h"

#include <QTest>

using namespace supersynk;

using Side = LabelSpace::Side;

class TestLabelSpace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelIsOnTheRight()
    {
        LabelSpace space({400, 300});
        space.occupy(kDot);
        const auto spot = space.place(kDot, kLabel, Side::Right);
        QVERIFY(spot);
        QCOMPARE(spot->side, Side::Right);
        QVERIFY(!spot->rect.intersects(kDot));
    }

    void labelStaysOnItsSide()
    {
        for (const Side side : {Side::Right, Side::Left, Side::Below, Side::Above, Side::BelowRight,
                                Side::BelowLeft, Side::AboveRight, Side::AboveLeft}) {
            LabelSpace space({400, 300});
            space.occupy(kDot);
            QCOMPARE(space.place(kDot, kLabel, side)->side, side);
        }
    }

    void labelsNeverOverlap()
    {
        LabelSpace space({400, 300});
        std::vector<QRectF> placed;
        for (int i = 0; i < 200; ++i) {
            const QRectF dot((i * 37) % 400, (i * 53) % 300, 12, 12);
            space.occupy(dot);
            if (const auto spot = space.place(dot, kLabel, Side::Right)) {
                for (const QRectF &other : placed)
                    QVERIFY(!other.intersects(spot->rect));
                placed.push_back(spot->rect);
            }
        }
        QVERIFY(placed.size() > 10);
    }

    void labelIsWithinTheMap()
    {
        LabelSpace space({400, 300});
        const QRectF atTheRight(390, 150, 12, 12);
        QCOMPARE(space.place(atTheRight, kLabel, Side::Right)->side, Side::Left);
    }

    void labelAtTheEdgeEndsAtItsDot()
    {
        LabelSpace space({400, 300});
        const QRectF dot(380, 150, 12, 12);
        space.occupy(QRectF(300, 140, 60, 20)); // where it would be on the left
        const auto spot = space.place(dot, kLabel, Side::Right);
        QVERIFY(spot);
        QCOMPARE(spot->side, Side::BelowLeft);
        QVERIFY(QRectF(0, 0, 400, 300).contains(spot->rect));
    }

    void withoutRoomThereIsNoLabel()
    {
        LabelSpace space({60, 10});
        QVERIFY(!space.place(QRectF(24, 0, 12, 12), kLabel, Side::Right));
    }

    void rectanglesOutsideAreIgnored()
    {
        LabelSpace space({400, 300});
        space.occupy(QRectF(-1e9, -1e9, 12, 12));
        space.occupy(QRectF(1e9, 1e9, 12, 12));
        space.occupy(QRectF(-1e9, -1e9, 2e9, 2e9));
        QVERIFY(!space.place(QRectF(1e9, 1e9, 12, 12), kLabel, Side::Right));
        LabelSpace({0, 0}).occupy(kDot);
    }

private:
    const QRectF kDot{100, 100, 12, 12};
    const QSizeF kLabel{80, 16};
};

SUPERSYNK_TEST(TestLabelSpace)
#include "tst_labelspace.moc"
