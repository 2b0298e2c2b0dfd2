// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/clientwatch.h"

#include "tests/support/testmain.h"
#include "tests/ui/monitorfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Snapshots are made by hand and signalled in the monitor's name: time need not pass.
class TestClientWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        QVERIFY(m_fixture->start());
        m_watch.emplace(m_fixture->server(), m_fixture->monitor());
        m_snapshot = {.taken = Server::now(), .clientTimeout = 60s};
        m_snapshot.channels.push_back({.serial = 1, .key = "room"});
        for (const char *id : {"alice", "bob", "carol"})
            addClient(id);
    }

    void cleanup()
    {
        m_watch.reset();
        m_fixture.reset();
    }

    void allWell()
    {
        post(2s, {0, 1, 2});
        QCOMPARE(m_watch->attention(), (Attention{.clients = 3}));
    }

    void troublesComeWorstFirstThenOldestFirst()
    {
        post(2s, {0, 1, 2});
        client(0).hasTwoSenders = true;
        post(2s, {0, 2});
        post(2s, {0});
        const auto &troubles = m_watch->attention().troubles;
        QCOMPARE(troubles.size(), 3U);
        QCOMPARE(troubles.at(0).clientId, "bob");
        QCOMPARE(troubles.at(0).verdict, Verdict::Silent);
        QCOMPARE(troubles.at(0).since, client(1).lastSeen);
        QCOMPARE(troubles.at(1).clientId, "carol");
        QCOMPARE(troubles.at(2).verdict, Verdict::TwoSenders);
        QCOMPARE(troubles.at(2).channel, "room");
    }

    void lostClientsAreTroublesButNotThere()
    {
        post(2s, {0, 1, 2});
        loseBob();
        QCOMPARE(m_watch->attention().clients, 2);
        QCOMPARE(m_watch->attention().troubles.size(), 1U);
        QCOMPARE(m_watch->attention().troubles.at(0).verdict, Verdict::Lost);
    }

    void moreLostClientsThanAreListedAreNotDenied()
    {
        for (int i = 0; i <= Roster::kMaxLost; ++i)
            addClient(QByteArray::number(i));
        show();
        auto &clients = m_snapshot.channels.at(0).clients;
        clients.erase(clients.begin() + 4, clients.end());
        loseAll();
        QVERIFY(!m_watch->attention().hasMoreLost);
        clients.clear();
        loseAll();
        QVERIFY(m_watch->attention().hasMoreLost);
    }

    void replayedClientsAreNotThere()
    {
        client(0).isReplayed = true;
        post(2s, {0, 1, 2});
        QCOMPARE(m_watch->attention().clients, 2);
    }

    void theSignalComesOnlyWithAChange()
    {
        post(2s, {0, 1, 2});
        const QSignalSpy changed(&*m_watch, &ClientWatch::attentionChanged);
        post(2s, {0, 1, 2});
        QCOMPARE(changed.size(), 0);
        post(3s, {0, 2});
        QCOMPARE(changed.size(), 1);
    }

    void aVerdictIsSignalledWhenItBeginsAndEnds()
    {
        post(2s, {0, 1, 2});
        const QSignalSpy changed(&*m_watch, &ClientWatch::verdictChanged);
        post(3s, {0, 2});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toByteArray(), "room");
        QCOMPARE(changed.at(0).at(1).toByteArray(), "bob");
        QCOMPARE(changed.at(0).at(2).value<Verdict>(), Verdict::Good);
        QCOMPARE(changed.at(0).at(3).value<Verdict>(), Verdict::Silent);
        const Instant silentSince = client(1).lastSeen;
        post(100ms, {0, 1, 2});
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed.at(1).at(2).value<Verdict>(), Verdict::Silent);
        QCOMPARE(changed.at(1).at(4).value<Instant>(), silentSince);
    }

    void verdictsFollowWhileTheListIsPaused()
    {
        post(2s, {0, 1, 2});
        m_fixture->monitor().setPaused(true);
        QSignalSpy shown(&*m_watch, &ClientWatch::shownRosterChanged);
        post(3s, {0, 2});
        QCOMPARE(m_watch->attention().troubles.size(), 1U);
        QCOMPARE(shown.size(), 0);
        m_fixture->monitor().setPaused(false);
        QVERIFY(shown.size() > 0);
    }

    void aDismissedClientIsGoneAtOnce()
    {
        post(2s, {0, 1, 2});
        loseBob();
        const QSignalSpy attention(&*m_watch, &ClientWatch::attentionChanged);
        const QSignalSpy shown(&*m_watch, &ClientWatch::shownRosterChanged);
        const QSignalSpy verdict(&*m_watch, &ClientWatch::verdictChanged);
        m_watch->dismiss("room", "bob");
        QCOMPARE(attention.size() + shown.size(), 2);
        QCOMPARE(verdict.size(), 0);
        QCOMPARE(m_watch->attention(), (Attention{.clients = 2}));
    }

    void afterAStopNoClientIsSilentOrLost()
    {
        post(2s, {0, 1, 2});
        m_fixture->server().stop();
        post(30s, {});
        QCOMPARE(m_watch->attention(), (Attention{.clients = 3}));
        QVERIFY(!m_watch->roster().isServing());
        m_snapshot.taken += 40s;
        m_snapshot.channels.clear();
        show();
        QCOMPARE(m_watch->attention(), Attention());
    }

    void whatWasLostBeforeAStopStays()
    {
        post(2s, {0, 1, 2});
        loseBob();
        m_fixture->server().stop();
        post(10s, {});
        QCOMPARE(m_watch->attention().troubles.size(), 1U);
    }

private:
    ClientSnapshot &client(std::size_t index) { return m_snapshot.channels.at(0).clients.at(index); }

    void addClient(const QByteArray &id)
    {
        auto &clients = m_snapshot.channels.at(0).clients;
        clients.push_back({.serial = clients.size() + 1,
                           .id = id,
                           .joined = m_snapshot.taken,
                           .lastSeen = m_snapshot.taken,
                           .interval = 0.1,
                           .updates = 1});
    }

    void show() { Q_EMIT m_fixture->monitor().snapshotTaken(m_snapshot); }

    /// The clients \a posting post ten times a second.
    void post(std::chrono::milliseconds time, const std::vector<std::size_t> &posting)
    {
        for (auto passed = 0ms; passed < time; passed += 100ms) {
            m_snapshot.taken += 100ms;
            for (const std::size_t index : posting) {
                client(index).lastSeen = m_snapshot.taken;
                ++client(index).updates;
            }
            show();
        }
    }

    void loseBob()
    {
        post(59s, {0, 2});
        m_snapshot.taken += 2s;
        client(0).lastSeen = client(2).lastSeen = m_snapshot.taken;
        auto &clients = m_snapshot.channels.at(0).clients;
        clients.erase(clients.begin() + 1);
        show();
        QCOMPARE(m_watch->roster().lostCount(), 1);
    }

    void loseAll()
    {
        m_snapshot.taken += 61s;
        show();
    }

    std::optional<MonitorFixture> m_fixture;
    std::optional<ClientWatch> m_watch;
    Snapshot m_snapshot;
};

SUPERSYNK_TEST(TestClientWatch)
#include "tst_clientwatch.moc"
