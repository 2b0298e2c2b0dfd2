// SPDX-License-Identifier: GPL-3.0-only
#include "tests/server/channels/posts.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <optional>
#include <vector>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kOne = "192.168.1.20";
const QByteArray kOther = "192.168.1.21";

/// A channel whose client ann posts 10 times a second.
class Room
{
public:
    Room() { m_journal.start(); }

    void post(const QByteArray &address, const std::optional<double> &clientTime = {})
    {
        m_now += 100ms;
        Post post = postOf("ann", 0, m_now);
        post.address = address;
        if (clientTime)
            post.stamp = ClientStamp{"ann", *clientTime};
        (void)m_channel.post(post);
    }

    void pass(std::chrono::milliseconds time) { m_now += time; }

    [[nodiscard]] ClientSnapshot ann() const { return m_channel.snapshot(m_now).clients.front(); }

    /// The entries about two senders since the last call.
    [[nodiscard]] std::vector<JournalEntry> entries()
    {
        std::vector<JournalEntry> entries = m_journal.take().entries;
        std::erase_if(entries,
                      [](const JournalEntry &entry) { return entry.kind != JournalEntry::Kind::TwoSenders; });
        return entries;
    }

private:
    Journal m_journal{[] { return at(0s); }};
    Channel m_channel{"room"_ba, 1, &m_journal};
    Instant m_now = at(0s);
};

} // namespace

/// Two devices under one id, and what only looks similar.
class TestSenderTracker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alternatingAddressesAreTwoSenders()
    {
        Room room;
        for (int i = 0; i < 15; ++i) {
            room.post(kOne);
            room.post(kOther);
        }
        QVERIFY(room.ann().hasTwoSenders);
        QCOMPARE(room.ann().address, kOther);
        QCOMPARE(room.ann().otherAddress, kOne);
        const auto entries = room.entries();
        QCOMPARE(entries.size(), std::size_t(1)); // however long it lasts
        QCOMPARE(entries.front().clientId, "ann"_ba);
        QCOMPARE(entries.front().key, "room"_ba);
        QVERIFY((QByteArrayList{entries.front().address, entries.front().otherAddress}.contains(kOne)));
        QVERIFY((QByteArrayList{entries.front().address, entries.front().otherAddress}.contains(kOther)));
    }

    void senderWithOnlyLatePostsCountsToo()
    {
        Room room;
        for (int i = 0; i < 15; ++i) {
            room.post(kOne, 10 + 0.2 * i);
            room.post(kOther, 8 + 0.2 * i); // always answered 204
        }
        QVERIFY(room.ann().hasTwoSenders);
        QCOMPARE(room.ann().address, kOne);
        QCOMPARE(room.ann().otherAddress, kOther);
        QCOMPARE(room.entries().size(), std::size_t(1));
    }

    void slowSendersAreDetectedToo()
    {
        Room room;
        for (int i = 0; i < 8; ++i) {
            room.post(i % 2 ? kOne : kOther);
            room.pass(2s);
        }
        QVERIFY(room.ann().hasTwoSenders);
    }

    void alternatingClocksAreTwoSenders()
    {
        Room room;
        for (int i = 0; i < 15; ++i) {
            room.post(kOne, 1000 + 0.2 * i);
            room.post(kOne, 5 + 0.2 * i);
        }
        QVERIFY(room.ann().hasTwoSenders);
        QCOMPARE(room.ann().otherAddress, ""_ba);
        const auto entries = room.entries();
        QCOMPARE(entries.size(), std::size_t(1));
        QCOMPARE(entries.front().otherAddress, ""_ba);
    }

    void detectionEndsOnceOneOfThemStops()
    {
        Room room;
        for (int i = 0; i < 30; ++i)
            room.post(i % 2 ? kOne : kOther);
        for (int i = 0; i < 120; ++i)
            room.post(kOne);
        QVERIFY(!room.ann().hasTwoSenders);
        QCOMPARE(room.entries().size(), std::size_t(1));
        for (int i = 0; i < 30; ++i)
            room.post(i % 2 ? kOne : kOther);
        QCOMPARE(room.entries().size(), std::size_t(1)); // a new entry, because it began again
    }

    void oneDeviceIsOneSender_data()
    {
        QTest::addColumn<QByteArrayList>("addresses"); // of successive posts
        QTest::addColumn<int>("times");

        const QByteArrayList stays{kOne, kOne, kOne, kOne, kOne, kOne, kOne, kOne, kOne, kOne};
        const QByteArrayList moved{kOther, kOther, kOther, kOther, kOther, kOther, kOther, kOther};
        QTest::newRow("several connections") << stays << 20;
        QTest::newRow("its address changes") << stays + moved << 1;
        QTest::newRow("while it changes, posts come out of order")
            << stays + QByteArrayList{kOther, kOne, kOther, kOne, kOther, kOne, kOther} + moved + moved << 1;
        QTest::newRow("it roams from one network to the other and back")
            << stays + moved + stays + moved + stays << 1;
        QTest::newRow("IPv4 and IPv6") << QByteArrayList{kOne, "fe80::1", kOne, "fe80::1"} << 20;
        QTest::newRow("both of this computer") << QByteArrayList{"127.0.0.1", "::1"} << 40;
        QTest::newRow("two addresses of IPv6, one of them temporary")
            << QByteArrayList{"2001:db8::1", "2001:db8::a1b2"} << 40;
    }

    void oneDeviceIsOneSender()
    {
        QFETCH(QByteArrayList, addresses);
        QFETCH(int, times);
        Room room;
        for (int i = 0; i < times; ++i) {
            for (const QByteArray &address : addresses) {
                room.post(address);
                QVERIFY(!room.ann().hasTwoSenders);
            }
        }
        QVERIFY(room.entries().empty());
    }

    void restartedAppIsOneSender()
    {
        Room room;
        for (int i = 0; i < 20; ++i)
            room.post(kOne, 1000 + 0.1 * i);
        room.post(kOne, 0);
        for (const double straggler : {1002.0, 1002.1, 1002.2}) { // of the earlier app
            room.post(kOne, straggler);
            room.post(kOne, straggler - 1001.9);
        }
        for (int i = 0; i < 20; ++i)
            room.post(kOne, 1 + 0.1 * i);
        QVERIFY(!room.ann().hasTwoSenders);
        QVERIFY(room.entries().empty());
    }

    void quickReloadsAreOneSender()
    {
        Room room;
        for (int reload = 0; reload < 20; ++reload) {
            for (int i = 0; i < 60; ++i)
                room.post(kOne, 0.1 * i);
        }
        QVERIFY(room.entries().empty());
    }
};

SUPERSYNK_TEST(TestSenderTracker)

#include "tst_sendertracker.moc"
