// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/recentpeers.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QHostAddress ip(std::size_t number)
{
    return QHostAddress(static_cast<quint32>(0x0a000000 + number));
}

} // namespace

class TestRecentPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openConnectionsAreCounted()
    {
        RecentPeers recent;
        recent.opened(ip(1), Instant(1s));
        recent.opened(ip(1), Instant(2s));
        recent.closed(ip(1), Instant(3s));
        const std::vector<Peer> peers = recent.peers();
        QCOMPARE(peers.size(), 1U);
        QCOMPARE(peers.front().address, "10.0.0.1"_ba);
        QCOMPARE(peers.front().connections, 1U);
        QCOMPARE(peers.front().lastSeen, Instant(3s));
    }

    void refusedConnectionIsSeen()
    {
        RecentPeers recent;
        recent.refused(ip(1), Instant(1s));
        QCOMPARE(recent.peers().size(), 1U);
        QCOMPARE(recent.peers().front().connections, 0U);
    }

    void oldestIsForgotten()
    {
        RecentPeers recent;
        for (std::size_t i = 0; i <= RecentPeers::kCapacity; ++i)
            recent.opened(ip(i), Instant(std::chrono::seconds(i)));
        QCOMPARE(recent.peers().size(), RecentPeers::kCapacity);
        QCOMPARE(recent.peers().front().address, "10.0.0.1"_ba);
        recent.closed(ip(0), Instant(100s)); // of the forgotten one
        QCOMPARE(recent.peers().size(), RecentPeers::kCapacity);
    }

    void connectionFromBeforeItWasForgottenIsNotMissed()
    {
        RecentPeers recent;
        for (std::size_t i = 0; i <= RecentPeers::kCapacity; ++i)
            recent.opened(ip(i), Instant(std::chrono::seconds(i)));
        recent.refused(ip(0), Instant(100s));
        recent.closed(ip(0), Instant(101s));
        QCOMPARE(recent.peers().back().connections, 0U);
    }
};

SUPERSYNK_TEST(TestRecentPeers)
#include "tst_recentpeers.moc"
