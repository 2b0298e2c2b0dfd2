// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/reply.h"
#include "tests/support/reaperfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <memory>
#include <utility>
#include <vector>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow{std::chrono::hours(1)};
constexpr std::size_t kBound = 1000;

/// A connection that keeps \a bytes waiting and has stood still for some time.
class Keeper final : public Connection
{
public:
    Keeper(ReaperFixture &place, std::size_t bytes, std::chrono::milliseconds still)
        : Connection(place.ticket(), place.context(), place.reaper())
        , m_bytes(bytes)
        , m_since(kNow - still)
    {
        m_context.waitingBytes += m_bytes;
    }

    void check(Instant) override {}
    [[nodiscard]] std::size_t waitingBytes() const override { return m_bytes; }
    [[nodiscard]] Instant waitingSince() const override { return m_since; }
    void evict(Instant) override
    {
        m_context.waitingBytes -= std::exchange(m_bytes, 0);
        m_isEvicted = true;
    }

    [[nodiscard]] bool isEvicted() const { return m_isEvicted; }

private:
    std::size_t m_bytes;
    const Instant m_since;
    bool m_isEvicted = false;
};

} // namespace

/// Which connections are closed when too many bytes wait.
class TestConnectionReaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withinTheLimitNothingIsClosed()
    {
        ReaperFixture place;
        place.limits().waitingBytes = kBound;
        const Keeper one(place, kBound / 2, 0s);
        const Keeper other(place, kBound / 2, 0s);
        place.reaper().relieve(kNow);
        place.reaper().sweep(kNow);
        QVERIFY(!one.isEvicted());
        QVERIFY(!other.isEvicted());
    }

    void largeAnswerIsCountedBeforeItIsMade_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<bool>("makesRoom");

        QTest::newRow("large") << 2 * Bodies::kLarge << true;
        QTest::newRow("too small to matter") << qsizetype(1000) << false;
    }

    void largeAnswerIsCountedBeforeItIsMade()
    {
        QFETCH(qsizetype, size);
        QFETCH(bool, makesRoom);
        ReaperFixture place;
        place.limits().waitingBytes = 3 * Bodies::kLarge;
        place.context().reaper = &place.reaper();
        const QByteArray body(size, 'x');
        (void)place.context().api.store.post("room", {.message = {"ann", body}, .now = kNow});
        const Keeper deaf(place, 2 * Bodies::kLarge, 0s);

        RequestHead head;
        head.method = Method::Get;
        ChannelStore::Bookmark bookmark;
        const Request request{head, {}, parseTarget("/api/channels/room"), "127.0.0.1", true, bookmark};
        const QByteArray reply = answerAndCount(request, observeChannel(request, place.context().api, kNow),
                                                place.context(), kNow);
        QVERIFY(reply.endsWith("\r\n\r\n[" + body + ']'));
        QCOMPARE(deaf.isEvicted(), makesRoom);
        QCOMPARE(place.context().waitingBytes.load(), deaf.waitingBytes()); // and it counts no longer
    }

    void worstAreClosedFirstAndNoMoreThanNeeded()
    {
        ReaperFixture place;
        place.limits().waitingBytes = kBound;
        const Keeper small(place, 100, 3s);
        const Keeper recent(place, 450, 1s);
        const Keeper worst(place, 450, 3s);
        const Keeper nothing(place, 0, 60s);
        const Keeper last(place, 450, 0s);
        place.reaper().relieve(kNow);
        QVERIFY(worst.isEvicted());
        QVERIFY(!small.isEvicted());
        QVERIFY(!recent.isEvicted());
        QVERIFY(!nothing.isEvicted());
        QVERIFY(!last.isEvicted());
    }

    void newFloodScoresHigherThanAnAnswerUnderWay()
    {
        ReaperFixture place;
        place.limits().waitingBytes = kBound;
        const Keeper headset(place, 100, 200ms);
        const Keeper flood(place, kBound, 0s);
        place.reaper().relieve(kNow);
        QVERIFY(flood.isEvicted());
        QVERIFY(!headset.isEvicted());
    }

    void fromHalfOfTheLimitStalledConnectionsAreClosed()
    {
        ReaperFixture place;
        place.limits().waitingBytes = kBound;
        const Keeper reads(place, 400, 1900ms);
        const Keeper still(place, 200, 2s);
        place.reaper().relieve(kNow);
        QVERIFY(!still.isEvicted());
        place.reaper().sweep(kNow);
        QVERIFY(still.isEvicted());
        QVERIFY(!reads.isEvicted());
    }

    void readingConnectionsMayHoldMoreThanHalf()
    {
        ReaperFixture place;
        place.limits().waitingBytes = kBound;
        const Keeper one(place, 500, 500ms);
        const Keeper other(place, 500, 0s);
        place.reaper().sweep(kNow);
        QVERIFY(!one.isEvicted());
        QVERIFY(!other.isEvicted());
    }
};

SUPERSYNK_TEST(TestConnectionReaper)

#include "tst_connectionreaper.moc"
