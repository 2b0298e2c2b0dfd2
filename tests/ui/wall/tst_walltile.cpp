// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/walltile.h"

#include "tests/support/testmain.h"

#include <QImage>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestWallTile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tile.emplace(nullptr);
        m_tile->resize(283, 328); // one of twelve on a screen of 1920 x 1080
        m_tile->setScale(0.6);
    }

    void theNameHasRoomBesideLargeFigures()
    {
        const QImage one = pictureOf({.name = u"Maze"_s, .here = 100, .total = 100});
        QVERIFY(pictureOf({.name = u"Hall"_s, .here = 100, .total = 100}) != one);
    }

    void theBorderHasTheColorOfTheWorstVerdict()
    {
        const QPoint border(m_tile->width() / 2, 1);
        const QRgb calm = pictureOf({.worst = Verdict::Good}).pixel(border);
        const QRgb late = pictureOf({.worst = Verdict::Late}).pixel(border);
        const QRgb lost = pictureOf({.worst = Verdict::Lost}).pixel(border);
        QVERIFY(calm != late && late != lost && lost != calm);
        QCOMPARE(pictureOf({.worst = Verdict::Lost, .isServing = false}).pixel(border), calm);
    }

    void theMapStaysWhereItIs()
    {
        m_tile->setContent({.name = u"Maze"_s});
        const QRect before = m_tile->map().geometry();
        m_tile->setContent({.name = u"Maze"_s,
                            .worst = Verdict::Lost,
                            .lines = {{Verdict::Lost, u"goran"_s, u"lost 0:01 ago"_s},
                                      {Verdict::Late, u"ada"_s, u"18 % late"_s}},
                            .troubles = 2});
        QCOMPARE(m_tile->map().geometry(), before);
        QVERIFY(before.height() > m_tile->height() / 3);
    }

    void withoutAMapThereAreMoreLines()
    {
        WallTileContent content{.name = u"Maze"_s, .worst = Verdict::Lost, .troubles = 3};
        for (const QString &name : {u"ada"_s, u"bo"_s, u"cy"_s})
            content.lines.push_back({Verdict::Lost, name, u"lost 0:01 ago"_s});
        m_tile->setHasMap(false);
        QVERIFY(!m_tile->map().isVisibleTo(&*m_tile));
        const QImage three = pictureOf(content);
        content.lines[2].name = u"di"_s;
        QVERIFY(pictureOf(content) != three);
    }

    void crowdsAreDots()
    {
        m_tile->setContent({.name = u"Maze"_s, .here = 5, .total = 5});
        QVERIFY(!m_tile->map().look().isDotsOnly);
        m_tile->setCrowded(true);
        QVERIFY(m_tile->map().look().isDotsOnly);
        m_tile->setCrowded(false);
        m_tile->setContent({.name = u"Maze"_s, .here = 1000, .total = 1000});
        QVERIFY(m_tile->map().look().isDotsOnly);
    }

private:
    QImage pictureOf(const WallTileContent &content)
    {
        m_tile->setContent(content);
        return m_tile->grab().toImage();
    }

    std::optional<WallTile> m_tile;
};

SUPERSYNK_TEST(TestWallTile)
#include "tst_walltile.moc"
