// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/recordinglanes.h"

#include "server/recording/recordingtimeline.h"
#include "tests/support/testmain.h"
#include "ui/names/names.h"
#include "ui/text/englishplurals.h"

#include <QLocale>
#include <QTest>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRecordingLanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QCoreApplication::installTranslator(&m_plurals);
    }

    void lanesKeepTheirOrder()
    {
        using Kind = RecordingTimeline::Span::Kind;
        RecordingTimeline recording;
        recording.end = recording.begin + 10s;
        recording.lanes = {{.key = "maze", .clientId = "bob", .spans = {{1s, 2s, Kind::Late}}, .lost = {2s}},
                           {.key = "lobby", .clientId = "ada", .spans = {{0s, 9s, Kind::Silent}}}};
        recording.markers = {{3s, u"Door"_s, u"opens"_s, {}, {}}};
        recording.gaps = {{4s, 12}};
        const Timeline timeline = timelineOf(recording);
        QCOMPARE(timeline.length, TimelineTime(10s));
        QCOMPARE(timeline.lanes.at(0).name, u"bob"_s);
        QCOMPARE(timeline.lanes.at(0).group, u"maze"_s);
        QVERIFY(timeline.lanes.at(0).spans.at(0).kind == Timeline::Span::Kind::Late);
        QCOMPARE(timeline.lanes.at(0).lost, std::vector<TimelineTime>{2s});
        QVERIFY(timeline.lanes.at(1).spans.at(0).kind == Timeline::Span::Kind::Silent);
        QCOMPARE(timeline.markers.at(0).label, u"Door"_s);
        QCOMPARE(timeline.gaps.at(0).dropped, std::uint64_t(12));
    }

    void summaryCountsClientsAndChannels()
    {
        RecordingTimeline recording;
        recording.lanes = {{.key = "maze", .clientId = "ada"}, {.key = "lobby", .clientId = "ada"}};
        QVERIFY(recordingSummary(recording).endsWith(u"2 clients · 2 channels"_s));
    }

    void summaryHasTheLastDayIfItIsAnother()
    {
        RecordingTimeline recording;
        recording.begin = recording.begin + 12h;
        recording.end = recording.begin + 1s;
        QCOMPARE(recordingSummary(recording).count("1970"_L1), 1);
        recording.end = recording.begin + 48h;
        QCOMPARE(recordingSummary(recording).count("1970"_L1), 2);
    }

    void lanesHaveTheLabelsOfTheRecordingOrOfNow()
    {
        RecordingTimeline recording;
        recording.lanes = {{.key = "maze", .clientId = "ada", .label = u"Then"_s},
                           {.key = "maze", .clientId = "bob", .label = u"Bo"_s},
                           {.key = "maze", .clientId = "7d9c1f3a-5b2e-4c8d-9e1a-0242ac120002"}};
        Names names;
        QCOMPARE(names.set({NamedThing::Kind::Client, "ada"}, {.label = u"Now"_s, .color = QColor(0x0f8a9c)}),
                 QString());
        QCOMPARE(names.set({NamedThing::Kind::Channel, "maze"}, {.label = u"Labyrinth"_s}), QString());
        const Timeline timeline = timelineOf(recording, &names);
        QCOMPARE(timeline.lanes.at(0).name, u"Now"_s);
        QCOMPARE(timeline.lanes.at(0).color, QColor(0x0f8a9c));
        names.setPostedColors({{"bob", Qt::red}});
        QCOMPARE(timelineOf(recording, &names).lanes.at(1).color, QColor(Qt::red));
        QCOMPARE(timeline.lanes.at(0).shownGroup(), u"Labyrinth"_s);
        QCOMPARE(timeline.lanes.at(1).name, u"Bo"_s);
        QCOMPARE(timeline.lanes.at(2).name, u"7d9c1f3a"_s);
        QCOMPARE(timelineOf(recording).lanes.at(0).name, u"Then"_s);
    }

    void alikeIdsDiffer()
    {
        RecordingTimeline recording;
        recording.lanes = {{.key = "maze", .clientId = "0190a5c2-7d1e-7000-8000-00000000beef"},
                           {.key = "maze", .clientId = "0190a5c2-7d1e-7000-8000-00000000cafe"}};
        const Timeline timeline = timelineOf(recording);
        QCOMPARE(timeline.lanes.at(0).name, u"…0000beef"_s);
        QCOMPARE(timeline.lanes.at(1).name, u"…0000cafe"_s);
    }

private:
    EnglishPlurals m_plurals;
};

SUPERSYNK_TEST(TestRecordingLanes)
#include "tst_recordinglanes.moc"
