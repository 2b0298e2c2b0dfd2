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

QByteArrayList bodiesIn(const RecentEvents &recent)
{
    QByteArrayList bodies;
    for (const ChannelEvent &event : recent.events()) {
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
        QCOMPARE(bodiesIn(recent),
                 (QByteArrayList{"30", "40", "50", "60", "70", "80", "90"})); // 30: at the beginning
    }

    void theBeginningHasTheClientsThatWerePresent()
    {
        RecentEvents recent(1'000'000);
        recent.add(happening(Kind::Body, "ann", 0s, "ann"));
        recent.add(happening(Kind::Body, "bob", 0s, "bob"));
        recent.add(happening(Kind::TimedOut, "bob", 5s));
        recent.add(happening(Kind::Body, "cid", 70s, "cid"));
        recent.advance(kBegin + 70s);
        const std::vector<ChannelEvent> events = recent.events();
        QCOMPARE(events.size(), 2U);
        QVERIFY(events[0].kind == Kind::Present && events[0].body == "ann" && events[0].time == kBegin + 70s);
    }

    void manyBytesAreKeptForLess()
    {
        RecentEvents recent(10'000);
        for (int second = 0; second < 20; ++second)
            recent.add(happening(Kind::Body, "ann", std::chrono::seconds(second), QByteArray(900, 'x')));
        QVERIFY(recent.begin(kBegin) > kBegin + 8s);
        QVERIFY(recent.begin(kBegin) < kBegin + 19s);
    }

    void clearForgetsAll()
    {
        RecentEvents recent(10'000);
        recent.add(happening(Kind::Body, "ann", 0s, "x"));
        recent.advance(kBegin + 90s);
        recent.clear();
        QVERIFY(recent.events().empty());
    }
};

SUPERSYNK_TEST(TestRecentEvents)
#include "tst_recentevents.moc"
