// SPDX-License-Identifier: GPL-3.0-only
#include "server/server.h"
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

    void marksHaveTimesThatPeopleRead()
    {
        MarkerList list;
        const Instant now = Server::now();
        list.add({.time = now, .label = u"a"_s});
        const auto difference = list.marks().first().time - Server::publishedAt(now);
        QVERIFY(std::chrono::abs(difference) < 10s); // the clock may be set meanwhile
        QCOMPARE(list.marks().first().number, 1);
        QCOMPARE(list.marks().first().text, u"a"_s);
    }

    /// Its text was typed while others were set.
    void markerThatComesLateStandsAtItsTime()
    {
        MarkerList list;
        list.add(at(20s, u"b"_s));
        list.add(at(10s, u"a"_s));
        QCOMPARE(list.marks().first().text, u"a"_s);
    }

    void latestMarksAreKept()
    {
        MarkerList list;
        for (int i = 0; i <= MarkerList::kMaxMarks; ++i)
            list.add(at(std::chrono::seconds(i), u"a"_s));
        QCOMPARE(list.marks().size(), MarkerList::kMaxMarks);
        QCOMPARE(list.marks().first().number, 2);
    }

private:
    static Marker at(std::chrono::seconds time, const QString &label)
    {
        return {.time = Instant(time), .label = label};
    }
};

SUPERSYNK_TEST(TestMarkerList)
#include "tst_markerlist.moc"
