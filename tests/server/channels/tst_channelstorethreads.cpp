// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/channelstore.h"
#include "tests/server/channels/posts.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int kThreads = 4;
constexpr int kRounds = 2000;

QByteArray nameOf(int thread)
{
    return "client" + QByteArray::number(thread);
}

/// Runs \a work in kThreads threads at once, each with its own number, and waits for them.
void inThreads(const std::function<void(int)> &work)
{
    std::vector<std::thread> threads;
    for (int number = 0; number < kThreads; ++number)
        threads.emplace_back(work, number);
    for (std::thread &thread : threads)
        thread.join();
}

/// The ids in an answer, sorted; "broken" if it is not a JSON array of bodies.
QByteArrayList idsIn(const QByteArray &answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isArray())
        return {"broken"_ba};
    QByteArrayList ids;
    for (const QJsonValue body : document.array())
        ids.append(body.toObject().value("client_id"_L1).toString().toUtf8());
    std::ranges::sort(ids);
    return ids;
}

QByteArrayList allNames()
{
    QByteArrayList names;
    for (int thread = 0; thread < kThreads; ++thread)
        names.append(nameOf(thread));
    return names;
}

} // namespace

/// Calls from several threads. Run it under ThreadSanitizer too: tests/run.sh tsan
class TestChannelStoreThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allPostingClientsAreStored()
    {
        ChannelStore store;
        inThreads([&](int thread) {
            for (int round = 0; round < kRounds; ++round)
                (void)store.post("room", postOf(nameOf(thread), round));
        });
        QCOMPARE(idsIn(text(store.observe("room", {}, std::nullopt, at(0s), at(0s)).bodies)), allNames());
        const Snapshot snapshot = store.snapshot(at(0s));
        for (const ClientSnapshot &client : snapshot.channels.front().clients)
            QCOMPARE(client.updates, std::uint64_t(kRounds));
        for (const QByteArray &name : allNames())
            QCOMPARE(store.latestBody("room", name), std::optional(bodyOf(name, kRounds - 1)));
    }

    void answersParseAndNeverHoldTheSender()
    {
        ChannelStore store;
        std::atomic<int> faults = 0;
        inThreads([&](int thread) {
            for (int round = 0; round < kRounds; ++round) {
                const QByteArrayList ids = idsIn(text(store.post("room", postOf(nameOf(thread), round))));
                if (ids.contains("broken"_ba) || ids.contains(nameOf(thread)))
                    ++faults;
            }
        });
        QCOMPARE(faults.load(), 0);
    }

    void noPostIsLostInAChannelThatIsBeingRemoved()
    {
        ChannelStore store;
        std::atomic<int> lost = 0;
        inThreads([&](int thread) {
            for (int round = 0; round < kRounds;
                 ++round) { // the channel is removed and recreated all the time
                (void)store.post("room", postOf(nameOf(thread), round));
                if (store.latestBody("room", nameOf(thread)) != bodyOf(nameOf(thread), round))
                    ++lost;
                if (!store.remove("room", nameOf(thread)))
                    ++lost;
            }
        });
        QCOMPARE(lost.load(), 0);
        QVERIFY(store.keys().empty());
    }

    void expiriesAndPurgesLeaveNothingBehind()
    {
        ChannelStore store;
        inThreads([&](int thread) {
            for (int round = 0; round < kRounds; ++round) {
                const QByteArray key = QByteArray::number(round % 7);
                (void)store.post(key, postOf(nameOf(thread), round, at(round * 1ms)));
                if (thread == 0)
                    store.expire(at(round * 1ms + 6s));
                else if (thread == 1 && round % 5 == 0)
                    store.purge(key);
                else if (thread == 2 && round % 50 == 0)
                    store.purgeAll();
                else
                    (void)store.snapshot(at(round * 1ms));
            }
        });
        store.expire(at(1h));
        QVERIFY(store.keys().empty());
        QVERIFY(store.snapshot(at(1h)).channels.empty());
    }

    void channelsStayApart()
    {
        ChannelStore store;
        std::atomic<int> faults = 0;
        inThreads([&](int thread) {
            for (int round = 0; round < kRounds; ++round) {
                if (text(store.post(nameOf(thread), postOf("ann", round))) != "[]"_ba)
                    ++faults;
            }
        });
        QCOMPARE(faults.load(), 0);
        QCOMPARE(store.keys().size(), std::size_t(kThreads));
    }

    void snapshotsAreConsistent()
    {
        ChannelStore store;
        std::atomic<int> faults = 0;
        inThreads([&](int thread) {
            for (int round = 0; round < kRounds; ++round) {
                (void)store.post(QByteArray::number(round % 3), postOf(nameOf(thread), round));
                store.remove(QByteArray::number((round + 1) % 3), nameOf(thread));
                std::uint64_t last = 0;
                for (const ChannelSnapshot &channel : store.snapshot(at(0s)).channels) {
                    if (channel.serial <= last || channel.clients.empty())
                        ++faults;
                    last = channel.serial;
                }
            }
        });
        QCOMPARE(faults.load(), 0);
    }
};

SUPERSYNK_TEST(TestChannelStoreThreads)

#include "tst_channelstorethreads.moc"
