// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/eventqueue.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <thread>
#include <vector>

using namespace supersynk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

ChannelEvent body(const QByteArray &key, const QByteArray &text, std::chrono::milliseconds time)
{
    return {.time = Instant(time), .key = key, .clientId = "ann", .body = text};
}

QByteArrayList bodiesOf(const EventQueue::Batch &batch)
{
    QByteArrayList bodies;
    for (const ChannelEvent &event : batch.events)
        bodies += event.body;
    return bodies;
}

} // namespace

/// What carries events from requests to the disk.
class TestEventQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eventsComeOnceAndByTime()
    {
        EventQueue queue(1'000'000, [] { return Instant(7ms); });
        queue.take(1, body("a", "first", 1ms));
        queue.take(2, body("b", "third", 3ms));
        queue.take(1, body("a", "second", 2ms));
        queue.take(1, body("a", "fourth", 3ms));
        QCOMPARE(bodiesOf(queue.drain()).first(2), (QByteArrayList{"first", "second"}));
        QVERIFY(queue.drain().events.empty());
    }

    void anEventWithoutATimeGetsThePresent()
    {
        EventQueue queue(1'000'000, [] { return Instant(7ms); });
        queue.take(1, {.kind = ChannelEvent::Kind::Left, .key = "a", .clientId = "ann"});
        QVERIFY(queue.drain().events.at(0).time == Instant(7ms));
    }

    void largeBodiesAreSharedNotCopied()
    {
        EventQueue queue(1'000'000, [] { return Instant(7ms); });
        const QByteArray text(EventQueue::kSmallBody + 1, 'x');
        queue.take(1, body("a", text, 1ms));
        QCOMPARE(static_cast<const void *>(queue.drain().events.at(0).body.constData()),
                 static_cast<const void *>(text.constData()));
    }

    /// Memory that goes from one thread to another is slow to get again.
    void smallBodiesAreFreedByTheThreadThatPosts()
    {
        EventQueue queue(1'000'000, [] { return Instant(7ms); });
        const QByteArray text(EventQueue::kSmallBody, 'x');
        queue.take(1, body("a", text, 1ms));
        QVERIFY(queue.drain().events.at(0).body == text);
        QVERIFY(!text.isDetached()); // still in its slot
        queue.take(1, body("a", "next", 2ms));
        QVERIFY(text.isDetached());
        QCOMPARE(bodiesOf(queue.drain()), QByteArrayList{"next"});
    }

    void spentBodiesAreBounded()
    {
        EventQueue queue(1'000'000'000, [] { return Instant(7ms); });
        constexpr std::size_t kMany = 2 * EventQueue::kSpentBytes / EventQueue::kSmallBody;
        std::vector<QByteArray> texts;
        for (std::size_t i = 0; i < kMany; ++i) {
            texts.emplace_back(EventQueue::kSmallBody, 'x');
            queue.take(1, body("a", texts.back(), 1ms));
        }
        QCOMPARE(queue.drain().events.size(), kMany);
        const auto kept =
            std::ranges::count_if(texts, [](const QByteArray &text) { return !text.isDetached(); });
        QVERIFY(kept > 0);
        QVERIFY(static_cast<std::size_t>(kept * EventQueue::kSmallBody) <= EventQueue::kSpentBytes);
        queue.clear();
        QVERIFY(std::ranges::all_of(texts, &QByteArray::isDetached));
    }

    void aFullQueueDropsAndCounts()
    {
        EventQueue queue(10'000, [] { return Instant(7ms); });
        for (int i = 0; i < 20; ++i)
            queue.take(static_cast<std::uint64_t>(i), body("a", QByteArray(900, 'x'), 1ms));
        const double fill = queue.fill();
        QVERIFY2(fill > 0.8 && fill <= 1, qPrintable(QString::number(fill)));
        const EventQueue::Batch batch = queue.drain();
        QCOMPARE(batch.events.size() + batch.dropped, 20U);
        QVERIFY(batch.dropped > 0);
        QCOMPARE(queue.fill(), 0.0);
        queue.take(1, body("a", "again", 2ms));
        QCOMPARE(bodiesOf(queue.drain()), QByteArrayList{"again"});
    }

    void manyThreadsLoseNothing()
    {
        constexpr int kThreads = 4;
        constexpr int kEach = 5000;
        EventQueue queue(1'000'000'000, [] { return Instant(7ms); });
        std::vector<std::thread> threads;
        for (std::uint64_t channel = 0; channel < kThreads; ++channel) {
            threads.emplace_back([&queue, channel] {
                for (int i = 0; i < kEach; ++i)
                    queue.take(channel, body("a", QByteArray::number(i), std::chrono::milliseconds(i)));
            });
        }
        std::size_t count = 0;
        while (count < kThreads * kEach)
            count += queue.drain().events.size();
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(count, std::size_t(kThreads * kEach));
        QVERIFY(queue.drain().events.empty());
    }
};

SUPERSYNK_TEST(TestEventQueue)
#include "tst_eventqueue.moc"
