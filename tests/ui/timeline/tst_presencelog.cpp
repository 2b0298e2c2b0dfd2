// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/presencelog.h"

#include "tests/support/testmain.h"
#include "tests/ui/storefixture.h"
#include "ui/timeline/timelinetext.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Timeline::Span::Kind;

namespace {

constexpr Instant kBegin{std::chrono::hours(1)}; // as the clock of StoreFixture

} // namespace

class TestPresenceLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_lab.emplace();
        m_log.emplace([](Instant time) { return TimelineTime(time - kBegin); });
    }

    void clientIsThereSinceItJoined()
    {
        m_lab->post("room", "alice");
        m_lab->pass(500ms);
        update();
        const Timeline::Lane &lane = laneOf("alice");
        QCOMPARE(lane.spans.size(), 1U);
        QCOMPARE(lane.spans.front().from, TimelineTime());
        QCOMPARE(lane.spans.front().to, TimelineTime(500ms));
        QCOMPARE(lane.spans.front().kind, Kind::There);
        QCOMPARE(lane.group, u"room"_s);
    }

    void silenceBeginsWithTheLastPost()
    {
        m_lab->postRegularly("room", {"alice", "bob"}, 10, 100ms);
        const Instant last = m_lab->now();
        update();
        for (int i = 0; i < 20; ++i) {
            m_lab->pass(100ms);
            m_lab->post("room", "bob");
            update();
        }
        const Timeline::Lane &lane = laneOf("alice");
        QCOMPARE(lane.spans.size(), 2U);
        QCOMPARE(lane.spans.back().kind, Kind::Silent);
        QCOMPARE(lane.spans.back().from, TimelineTime(last - kBegin));
        QCOMPARE(lane.spans.back().to, TimelineTime(m_lab->now() - kBegin));
    }

    void aLateSpanMayBeAnUnevenOne()
    {
        for (int i = 0; i < 20; ++i) {
            m_lab->pass(100ms);
            m_lab->postWithTime("room", "alice", i);
            m_lab->postWithTime("room", "alice", i - 0.5);
            update();
        }
        const Timeline::Lane &lane = laneOf("alice");
        QCOMPARE(lane.spans.back().kind, Kind::LateOrUneven);
        QCOMPARE(laneText(lane, lane.spans.back().from), u"late or uneven"_s);
    }

    void lateGoesBeforeSilentInWords()
    {
        const Timeline::Lane lane{.spans = {{TimelineTime(), TimelineTime(2s), Kind::Silent},
                                            {TimelineTime(1s), TimelineTime(2s), Kind::LateOrUneven}}};
        QCOMPARE(laneText(lane, TimelineTime()), u"silent"_s);
        QCOMPARE(laneText(lane, TimelineTime(1s)), u"late or uneven"_s);
    }

    void lostClientHasACrossAndIsGone()
    {
        m_lab->postRegularly("room", {"alice"}, 10, 100ms);
        update();
        const Instant last = m_lab->now();
        m_lab->pass(kDefaultClientTimeout + 1s);
        update();
        m_lab->pass(1min);
        update();
        const TimelineTime lost(last + kDefaultClientTimeout - kBegin);
        QCOMPARE(laneOf("alice").lost, std::vector{lost});
        QCOMPARE(laneOf("alice").spans.back().to, lost);
    }

    void clientThatComesBackHasAGap()
    {
        m_lab->postRegularly("room", {"alice"}, 10, 100ms);
        update();
        m_lab->pass(kDefaultClientTimeout + 10s);
        update();
        const TimelineTime back(m_lab->now() - kBegin);
        m_lab->post("room", "alice");
        update();
        QCOMPARE(m_log->lanes().size(), 1U);
        QCOMPARE(laneOf("alice").spans.back().from, back);
        QVERIFY(laneOf("alice").spans.rbegin()[1].to < back);
    }

    void clientThatLeavesIsGone()
    {
        m_lab->post("room", "alice");
        update();
        QVERIFY(m_lab->store().remove("room", "alice"));
        m_lab->pass(1s);
        update();
        QCOMPARE(laneOf("alice").spans.back().to, TimelineTime());
        QVERIFY(laneOf("alice").lost.empty());
    }

    void sameIdInTwoChannelsHasTwoLanes()
    {
        m_lab->post("room", "alice");
        m_lab->post("lobby", "alice");
        update();
        QCOMPARE(m_log->lanes().size(), 2U);
        QVERIFY(m_log->find("room", "alice") && m_log->find("lobby", "alice"));
        QVERIFY(!m_log->find("lobby", "bob"));
    }

    void coarserSpansKeepTrouble()
    {
        std::vector<Timeline::Span> spans;
        for (int i = 0; i < 100; ++i)
            spans.push_back({i * 10s, i * 10s + 9s, i % 10 == 5 ? Kind::Silent : Kind::There});
        const TimelineTime end = spans.back().to;
        while (spans.size() > 30)
            coarsen(spans);
        QCOMPARE(spans.front().from, TimelineTime());
        QCOMPARE(spans.back().to, end);
        for (int i = 5; i < 100; i += 10) // each silence is still covered by one
            QVERIFY(std::ranges::any_of(spans, [&](const Timeline::Span &span) {
                return span.kind == Kind::Silent && span.from <= i * 10s && span.to >= i * 10s + 9s;
            }));
        QVERIFY(std::ranges::is_sorted(spans, {}, &Timeline::Span::from));
    }

    void flappingClientHasAFixedNumberOfSpans()
    {
        for (int i = 0; i < 500; ++i) {
            m_lab->post("room", "alice");
            update();
            m_lab->pass(kDefaultClientTimeout + 1s);
            update();
        }
        QVERIFY(laneOf("alice").spans.size() <= PresenceLog::kMaxSpans);
        QCOMPARE(laneOf("alice").lost.size(), PresenceLog::kMaxLost);
    }

    void oldestGoneClientsAreForgotten()
    {
        Roster roster;
        const int count = static_cast<int>(PresenceLog::kMaxClients);
        roster.update(crowdOf(count), Instant());
        m_log->update(roster);
        QCOMPARE(m_log->lanes().size(), PresenceLog::kMaxClients);
        for (const char *id : {"new", "newer"}) {
            Snapshot others = crowdOf(1); // the crowd is gone
            others.taken += 1min;
            others.channels.front().serial = 10'000;
            others.channels.front().key = "room";
            others.channels.front().clients.front().id = id;
            roster.update(others, Instant());
            m_log->update(roster);
        }
        QVERIFY(m_log->lanes().size() < PresenceLog::kMaxClients);
        QVERIFY(m_log->find("room", "newer"));
    }

private:
    void update() { m_log->update(m_lab->roster()); }

    const Timeline::Lane &laneOf(const QByteArray &id) const { return *m_log->find("room", id); }

    std::optional<StoreFixture> m_lab;
    std::optional<PresenceLog> m_log;
};

SUPERSYNK_TEST(TestPresenceLog)
#include "tst_presencelog.moc"
