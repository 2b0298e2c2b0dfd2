// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/heightstrip.h"

#include "tests/support/testmain.h"
#include "ui/map/mapscene.h"

#include <QFont>
#include <QTest>

#include <vector>

using namespace supersynk;

class TestHeightStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsAtTheRightEdge()
    {
        const QRectF strip = stripFor({1.6, 1.7}, {640, 480});
        QVERIFY(strip.right() < 640 && strip.right() > 620);
        QVERIFY(strip.width() < 80);
        QVERIFY(QRectF(0, 0, 640, 480).contains(strip));
    }

    void needsHeightsFromTheFloor() { QVERIFY(stripFor({0.02, -0.1}, {640, 480}).isEmpty()); }
    void staysAwayFromSmallMaps() { QVERIFY(stripFor({1.6}, {200, 480}).isEmpty()); }

    void staysAwayFromCrowds() { QVERIFY(stripFor(std::vector<double>(60, 1.6), {640, 480}).isEmpty()); }

    void aHigherHeadHasAHigherMark()
    {
        const QRectF strip(600, 100, 40, 200);
        QVERIFY(stripY(strip, 1.6) < stripY(strip, 0.3));
        QVERIFY(strip.contains(620, stripY(strip, 0)));
        QVERIFY(strip.contains(620, stripY(strip, kStripTop)));
    }

    void noMarkLeavesTheStrip()
    {
        const QRectF strip(600, 100, 40, 200);
        QCOMPARE(stripY(strip, -5), stripY(strip, 0));
        QCOMPARE(stripY(strip, 90), stripY(strip, kStripTop));
    }

private:
    static QRectF stripFor(const std::vector<double> &heights, const QSizeF &size)
    {
        Tracks tracks;
        std::vector<Participant> participants;
        for (const double height : heights)
            participants.push_back({.id = QByteArray::number(participants.size()), .place = {.y = height}});
        tracks.setParticipants(participants, {});
        Viewport viewport;
        viewport.setSize(size);
        const MapVerdicts verdicts;
        return heightStripRect({.viewport = viewport,
                                .forward = ForwardAxis::PlusZ,
                                .tracks = tracks,
                                .verdicts = verdicts,
                                .now = {},
                                .selected = {},
                                .hovered = {}},
                               QFont());
    }
};

SUPERSYNK_TEST(TestHeightStrip)
#include "tst_heightstrip.moc"
