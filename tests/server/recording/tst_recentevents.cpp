// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recentevents.h"
#include "tests/support/testmain.h"

using namespace supersynk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = ChannelEvent::Kind;

namespace {

constexpr Instant kBegin{1'700'000'000s};

ChannelEvent happening(Kind kind, const QByteArray &id, std::chrono::seconds time,
                       const QByteArray &body = {})
{
    return {.kind = kind, .time = kBegin + time, .key = "lab", .clientId = id, .body = body};
}

QByteArrayList bodiesIn(const std::vector<ChannelEvent> &events)
{
    QByteArrayList bodies;
    for (const ChannelEvent &event : events) {
        if (event.isBody())
            bodies += event.body;
    }
    return bodies;
}

} // namespace

/// What is kept of the last minute.
class TestRecentEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsAreKeptForAMinute()
    {
        RecentEvents recent(1'000'000);
        QCOMPARE(recent.begin(kBegin), kBegin);
        for (int second = 0; second < 100; second += 10)
            recent.add(
                happening(Kind::Body, "ann", std::chrono::seconds(second), QByteArray::number(second)));
        recent.advance(kBegin + 100s);
        QCOMPARE(recent.begin(kBegin), kBegin + 40s);
        const RecentEvents::Since since = recent.since(kBegin + 40s);
        QCOMPARE(bodiesIn(since.present), QByteArrayList{"30"});
        QCOMPARE(bodiesIn(since.events), (QByteArrayList{"40", "50", "60", "70", "80", "90"}));
    }

    void theBeginningHasTheClientsThatWerePresent()
    {
        RecentEvents recent(1'000'000);
        recent.add(happening(Kind::Body, "ann", 0s, "ann"));
        recent.add(happening(Kind::Body, "bob", 0s, "bob"));
        recent.add(happening(Kind::TimedOut, "bob", 5s));
        recent.add(happening(Kind::Body, "cid", 70s, "cid"));
        recent.advance(kBegin + 70s);
        const RecentEvents::Since since = recent.since(kBegin + 70s);
        QCOMPARE(since.present.size(), 1U);
        const ChannelEvent &ann = since.present.front();
        QVERIFY(ann.kind == Kind::Present && ann.body == "ann" && ann.time == kBegin + 70s);
        QCOMPARE(bodiesIn(since.events), QByteArrayList{"cid"});
    }

    void whatTheStoreReportsAtFirstIsPresent()
    {
        RecentEvents recent(1'000'000);
        recent.add(happening(Kind::Present, "ann", 9s, "ann"));
        recent.add(happening(Kind::Body, "ann", 10s, "later"));
        const RecentEvents::Since since = recent.since(kBegin + 9s);
        QCOMPARE(bodiesIn(since.present), QByteArrayList{"ann"});
        QCOMPARE(bodiesIn(since.events), QByteArrayList{"later"});
    }

    void aLaterMomentHasWhatWasPresentThen()
    {
        RecentEvents recent(1'000'000);
        for (int second = 0; second < 10; ++second)
            recent.add(
                happening(Kind::Body, "ann", std::chrono::seconds(second), QByteArray::number(second)));
        const RecentEvents::Since since = recent.since(kBegin + 8s);
        QCOMPARE(bodiesIn(since.present), QByteArrayList{"7"});
        QCOMPARE(bodiesIn(since.events), (QByteArrayList{"8", "9"}));
    }

    void manyBytesAreKeptForLess()
    {
        RecentEvents recent(10'000);
        for (int second = 0; second < 20; ++second)
            recent.add(happening(Kind::Body, "ann", std::chrono::seconds(second), QByteArray(900, 'x')));
        QVERIFY(recent.begin(kBegin) > kBegin + 8s);
        QVERIFY(recent.begin(kBegin) < kBegin + 19s);
    }
};

SUPERSYNK_TEST(TestRecentEvents)
#include "tst_recentevents.moc"
