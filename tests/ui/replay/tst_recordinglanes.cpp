// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/recordinglanes.h"

#include "server/recording/recordingtimeline.h"
#include "tests/support/testmain.h"
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

private:
    EnglishPlurals m_plurals;
};

SUPERSYNK_TEST(TestRecordingLanes)
#include "tst_recordinglanes.moc"
