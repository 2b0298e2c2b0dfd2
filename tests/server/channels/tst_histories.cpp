// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/channelstore.h"
#include "tests/support/history.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <chrono>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kKey = "room";

/// Threads may be delayed between this call and the store's locks.
Instant present()
{
    using namespace std::chrono;
    return Instant(duration_cast<Instant::duration>(steady_clock::now().time_since_epoch()));
}

std::int64_t microseconds(Instant time)
{
    return time.time_since_epoch().count();
}

class StoreChannelClient final : public ChannelClient
{
public:
    explicit StoreChannelClient(ChannelStore &store)
        : m_store(store)
    {}

    StampedArray post(const QByteArray &id, const QByteArray &body) override
    {
        const Instant now = present();
        const PostOutcome outcome =
            m_store.post(kKey, {.message = {id, body}, .now = now, .published = now}, m_bookmark);
        return {microseconds(outcome.time), outcome.bodies.joined()};
    }

    StampedArray observe() override
    {
        const Instant now = present();
        const Observation seen = m_store.observe(kKey, {}, std::nullopt, now, now);
        return {microseconds(seen.time), seen.bodies ? seen.bodies->joined() : QByteArray()};
    }

    void leave(const QByteArray &id) override { m_store.remove(kKey, id); }

private:
    ChannelStore &m_store;
    ChannelStore::Bookmark m_bookmark;
};

} // namespace

/// The answers of all threads are consistent. Longer with SUPERSYNK_CHECK_SECONDS=300
class TestHistories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerHasWhatWasAnsweredBeforeAndStampsOrderThem()
    {
        ChannelStore store;
        QCOMPARE(faultWhileClientsPost([&] { return std::make_unique<StoreChannelClient>(store); }), ""_ba);
    }

    void stampsOrderTheAnswersOfARecreatedChannel()
    {
        ChannelStore store;
        QCOMPARE(faultWhileAChannelComesAndGoes([&] { return std::make_unique<StoreChannelClient>(store); }),
                 ""_ba);
    }
};

SUPERSYNK_TEST(TestHistories)

#include "tst_histories.moc"
