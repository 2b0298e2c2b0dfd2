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

/// A connection that holds \a bytes and has stalled for some time.
class Keeper final : public Connection
{
public:
    Keeper(ReaperFixture &fixture, std::size_t bytes, std::chrono::milliseconds still)
        : Connection(fixture.ticket(), fixture.context(), fixture.reaper())
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
        ReaperFixture fixture;
        fixture.limits().waitingBytes = kBound;
        const Keeper one(fixture, kBound / 2, 0s);
        const Keeper other(fixture, kBound / 2, 0s);
        fixture.reaper().relieve(kNow);
        fixture.reaper().sweep(kNow);
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
        ReaperFixture fixture;
        fixture.limits().waitingBytes = 3 * Bodies::kLarge;
        fixture.context().reaper = &fixture.reaper();
        const QByteArray body(size, 'x');
        (void)fixture.context().api.store.post("room", {.message = {"ann", body}, .now = kNow});
        const Keeper deaf(fixture, 2 * Bodies::kLarge, 0s);

        RequestHead head;
        head.method = Method::Get;
        ChannelStore::Bookmark bookmark;
        const Request request{head, {}, parseTarget("/api/channels/room"), "127.0.0.1", true, bookmark};
        const QByteArray reply = answerAndCount(request, observeChannel(request, fixture.context().api, kNow),
                                                fixture.context(), kNow);
        QVERIFY(reply.endsWith("\r\n\r\n[" + body + ']'));
        QCOMPARE(deaf.isEvicted(), makesRoom);
        QCOMPARE(fixture.context().waitingBytes.load(), deaf.waitingBytes()); // and is not counted any more
    }

    void worstAreClosedFirstAndNoMoreThanNeeded()
    {
        ReaperFixture fixture;
        fixture.limits().waitingBytes = kBound;
        const Keeper small(fixture, 100, 3s);
        const Keeper recent(fixture, 450, 1s);
        const Keeper worst(fixture, 450, 3s);
        const Keeper nothing(fixture, 0, 60s);
        const Keeper last(fixture, 450, 0s);
        fixture.reaper().relieve(kNow);
        QVERIFY(worst.isEvicted());
        QVERIFY(!small.isEvicted());
        QVERIFY(!recent.isEvicted());
        QVERIFY(!nothing.isEvicted());
        QVERIFY(!last.isEvicted());
    }

    void newFloodScoresHigherThanAnAnswerUnderWay()
    {
        ReaperFixture fixture;
        fixture.limits().waitingBytes = kBound;
        const Keeper headset(fixture, 100, 200ms);
        const Keeper flood(fixture, kBound, 0s);
        fixture.reaper().relieve(kNow);
        QVERIFY(flood.isEvicted());
        QVERIFY(!headset.isEvicted());
    }

    void fromHalfOfTheLimitStalledConnectionsAreClosed()
    {
        ReaperFixture fixture;
        fixture.limits().waitingBytes = kBound;
        const Keeper reads(fixture, 400, 1900ms);
        const Keeper still(fixture, 200, 2s);
        fixture.reaper().relieve(kNow);
        QVERIFY(!still.isEvicted());
        fixture.reaper().sweep(kNow);
        QVERIFY(still.isEvicted());
        QVERIFY(!reads.isEvicted());
    }

    void readingConnectionsMayHoldMoreThanHalf()
    {
        ReaperFixture fixture;
        fixture.limits().waitingBytes = kBound;
        const Keeper one(fixture, 500, 500ms);
        const Keeper other(fixture, 500, 0s);
        fixture.reaper().sweep(kNow);
        QVERIFY(!one.isEvicted());
        QVERIFY(!other.isEvicted());
    }
};

SUPERSYNK_TEST(TestConnectionReaper)

#include "tst_connectionreaper.moc"
