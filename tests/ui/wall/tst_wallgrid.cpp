// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/wallgrid.h"

#include "tests/support/testmain.h"
#include "ui/wall/walltext.h"

#include <QTest>

#include <algorithm>

using namespace supersynk;

namespace {

constexpr QRectF kArea(40, 168, 1840, 684); // on a screen of 1920 x 1080
constexpr double kGap = 28;

} // namespace

class TestWallGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tilesFillTheArea_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("inFirstRow");
        QTest::newRow("1") << 1 << 1;
        QTest::newRow("2") << 2 << 2;
        QTest::newRow("3") << 3 << 3;
        QTest::newRow("4") << 4 << 4;
        QTest::newRow("6") << 6 << 3;
        QTest::newRow("9") << 9 << 5;
        QTest::newRow("12") << 12 << 4;
    }

    void tilesFillTheArea()
    {
        QFETCH(int, count);
        QFETCH(int, inFirstRow);
        const std::vector<QRectF> tiles = wallGrid(count, kArea, 1, kGap);
        QCOMPARE(tiles.size(), static_cast<std::size_t>(count));
        QCOMPARE(std::ranges::count(tiles, kArea.top(), &QRectF::top), inFirstRow);
        QRectF together;
        for (const QRectF &tile : tiles)
            together |= tile;
        QVERIFY(std::abs(together.right() - kArea.right()) < 1e-6);
        QVERIFY(std::abs(together.bottom() - kArea.bottom()) < 1e-6);
        QVERIFY(std::abs(tiles.back().right() - kArea.right()) < 1e-6); // also in a shorter row
    }

    void tilesDoNotTouch()
    {
        const std::vector<QRectF> tiles = wallGrid(9, kArea, 1, kGap);
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            for (std::size_t other = 0; other < i; ++other)
                QVERIFY(!tiles[i].adjusted(-1, -1, 1, 1).intersects(tiles[other]));
        }
    }

    void aTallScreenHasRows()
    {
        const std::vector<QRectF> tiles = wallGrid(3, QRectF(0, 0, 600, 1600), 1, kGap);
        QCOMPARE(tiles[2].left(), tiles[0].left());
    }

    void noTilesNeedNoRoom() { QVERIFY(wallGrid(0, kArea, 1, kGap).empty()); }

    void smallTilesHaveSmallerTexts()
    {
        QCOMPARE(tileScale(QSizeF(600, 684), 1), 1.0);
        QVERIFY(tileScale(QSizeF(346, 328), 1) < 0.8);
    }

    void textsCanBeReadFromThreeMetres()
    {
        for (int count = 1; count <= kMaxTiles; ++count) {
            for (const QRectF &tile : wallGrid(count, kArea, 1, kGap))
                QVERIFY2(tileScale(tile.size(), 1) * kWallCaption >= 20, qPrintable(QString::number(count)));
        }
    }

    void mapsGiveWayToTexts()
    {
        QVERIFY(hasRoomForMap(wallGrid(8, kArea, 1, kGap).front().size(), 1));
        QVERIFY(!hasRoomForMap(wallGrid(12, kArea, 1, kGap).front().size(), 1));
    }

    void twelveTilesFitOnAnHdScreen() { QCOMPARE(tilesThatFit(kArea, 1, kGap), kMaxTiles); }

    void fewerFitOnASmallOne()
    {
        const int few = tilesThatFit(QRectF(17, 70, 766, 285), 0.417, 0.417 * kGap);
        QVERIFY(few >= 2 && few < kMaxTiles);
    }

    void oneTileAlwaysFits() { QCOMPARE(tilesThatFit(QRectF(0, 0, 40, 30), 0.1, 1), 1); }
};

SUPERSYNK_TEST(TestWallGrid)
#include "tst_wallgrid.moc"
