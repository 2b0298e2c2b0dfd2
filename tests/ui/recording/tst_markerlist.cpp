// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testmain.h"
#include "ui/recording/markerlist.h"

#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMarkerList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markersAreNumbered()
    {
        MarkerList list;
        QCOMPARE(list.add(at(1s, u"a"_s)), 1);
        QCOMPARE(list.add(at(2s, u"b"_s)), 2);
        list.restart();
        QCOMPARE(list.add(at(3s, u"c"_s)), 1);
    }

    void marksLieAtTheirAge()
    {
        MarkerList list;
        list.add(at(10s, u"a"_s));
        list.add(at(20s, u"b"_s));
        const QList<PlotMark> expected{{.secondsAgo = 20.5, .number = 1, .text = u"a"_s},
                                       {.secondsAgo = 10.5, .number = 2, .text = u"b"_s}};
        QCOMPARE(list.recent(Instant(30'500ms)), expected);
    }

    /// Its text was typed while others were set.
    void markerThatComesLateStandsAtItsTime()
    {
        MarkerList list;
        list.add(at(20s, u"b"_s));
        list.add(at(10s, u"a"_s));
        QCOMPARE(list.recent(Instant(30s)).first().text, u"a"_s);
    }

    void marksLeaveThePlots()
    {
        MarkerList list;
        list.add(at(10s, u"a"_s));
        QCOMPARE(list.recent(Instant(610s)).size(), 1);
        QVERIFY(list.recent(Instant(611s)).isEmpty());
    }

private:
    static Marker at(std::chrono::seconds time, const QString &label)
    {
        return {.time = Instant(time), .label = label};
    }
};

SUPERSYNK_TEST(TestMarkerList)
#include "tst_markerlist.moc"
