// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/roster.h"

#include "tests/support/testmain.h"
#include "tests/ui/storefixture.h"

#include <QStringList>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// "room(alice bob:lost) lab(carol)": with the verdicts that need attention.
QString textOf(const Roster &roster)
{
    constexpr std::array kNames{"", ":late", ":uneven", ":restarted", ":two", ":silent", ":lost"};
    QStringList channels;
    for (const RosterChannel &channel : roster.channels()) {
        QStringList clients;
        for (const RosterClient &client : channel.clients)
            clients.append(QString::fromUtf8(client.snapshot.id)
                           + QLatin1String(kNames.at(static_cast<std::size_t>(client.judgement().verdict))));
        channels.append(u"%1(%2)"_s.arg(QString::fromUtf8(channel.key), clients.join(u' ')));
    }
    return channels.join(u' ');
}

} // namespace

/// With the default client timeout of five seconds.
class TestRoster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store.emplace();
        m_roster = {};
        m_servingSince = Instant();
        m_changes.clear();
    }

    void aTimedOutClientIsLost()
    {
        join({{"room", "alice"}, {"room", "bob"}});
        pass(6s, {{"room", "bob"}});
        QCOMPARE(textOf(m_roster), u"room(alice:lost bob)"_s);
        QCOMPARE(m_roster.lostCount(), 1);
        const RosterClient &alice = m_roster.channels().at(0).clients.at(0);
        QCOMPARE(alice.judgement().since, alice.snapshot.lastSeen + 5s);
    }

    void aChannelStaysWithItsLostClients()
    {
        join({{"room", "alice"}, {"lab", "bob"}});
        pass(6s, {});
        QCOMPARE(textOf(m_roster), u"room(alice:lost) lab(bob:lost)"_s);
    }

    void aClientThatLeavesIsNotLost()
    {
        join({{"room", "alice"}, {"room", "bob"}});
        m_store->store().remove("room", "alice");
        update();
        QCOMPARE(textOf(m_roster), u"room(bob)"_s);
    }

    void aSilentClientThatIsRemovedIsNotLost()
    {
        join({{"room", "alice"}});
        pass(4s, {});
        QCOMPARE(textOf(m_roster), u"room(alice:silent)"_s);
        m_store->store().purge("room");
        update();
        QCOMPARE(textOf(m_roster), QString());
    }

    void aReplayedClientIsNotLost()
    {
        static_cast<void>(m_store->store().post(
            "room",
            {.message = {"bob", R"({"client_id":"bob"})"}, .now = m_store->now(), .isReplayed = true}));
        update();
        pass(6s, {}); // a replay may pause
        QCOMPARE(textOf(m_roster), u"room(bob)"_s);
        m_store->store().purge("room");
        update();
        QCOMPARE(textOf(m_roster), QString());
    }

    void noClientIsLostWhileTheServerIsStopped()
    {
        join({{"room", "alice"}});
        m_servingSince.reset();
        pass(6s, {});
        QCOMPARE(textOf(m_roster), QString());
    }

    void noClientIsLostThatFellSilentBeforeTheServerStarted()
    {
        join({{"room", "alice"}});
        m_store->pass(1s);
        m_servingSince = m_store->now();
        pass(6s, {});
        QCOMPARE(textOf(m_roster), QString());
    }

    void aLostClientThatComesBackKeepsItsPlace()
    {
        join({{"room", "alice"}, {"room", "bob"}});
        const std::uint64_t serial = m_roster.channels().at(0).clients.at(0).serial;
        pass(6s, {{"room", "bob"}});
        join({{"room", "carol"}, {"room", "alice"}});
        QCOMPARE(textOf(m_roster), u"room(alice bob carol)"_s);
        QCOMPARE(m_roster.channels().at(0).clients.at(0).serial, serial);
        QCOMPARE(m_roster.lostCount(), 0);
        pass(3s, {{"room", "bob"}, {"room", "carol"}});
        QCOMPARE(textOf(m_roster), u"room(alice:silent bob carol)"_s);
    }

    void aChannelThatComesBackKeepsItsPlace()
    {
        join({{"room", "alice"}, {"lab", "bob"}});
        const std::uint64_t serial = m_roster.channels().at(0).serial;
        pass(6s, {{"lab", "bob"}});
        join({{"room", "alice"}, {"room", "carol"}});
        QCOMPARE(textOf(m_roster), u"room(alice carol) lab(bob)"_s);
        QCOMPARE(m_roster.channels().at(0).serial, serial);
    }

    void aClientThatLeftAndRejoinedComesLast()
    {
        join({{"room", "alice"}, {"room", "bob"}});
        m_store->store().remove("room", "alice");
        join({{"room", "alice"}});
        QCOMPARE(textOf(m_roster), u"room(bob alice)"_s);
    }

    void aNewChannelOfTheSameNameHasNewClients()
    {
        join({{"room", "alice"}, {"room", "bob"}});
        m_store->store().purge("room");
        join({{"room", "bob"}, {"room", "alice"}}); // the serials are those of before
        QCOMPARE(textOf(m_roster), u"room(bob alice)"_s);
    }

    void aLostClientIsForgottenAfterTenMinutes()
    {
        join({{"room", "alice"}, {"room", "bob"}});
        pass(6s, {{"room", "bob"}});
        pass(9min + 58s, {{"room", "bob"}});
        QCOMPARE(textOf(m_roster), u"room(alice:lost bob)"_s);
        pass(2s, {{"room", "bob"}});
        QCOMPARE(textOf(m_roster), u"room(bob)"_s);
    }

    void aLostClientCanBeDismissed()
    {
        join({{"room", "alice"}, {"room", "bob"}, {"lab", "carol"}});
        pass(6s, {{"room", "bob"}});
        QVERIFY(!m_roster.dismiss("room", "bob")); // it is there
        QVERIFY(m_roster.dismiss("room", "alice"));
        QVERIFY(!m_roster.dismiss("room", "alice"));
        QVERIFY(m_roster.dismiss("lab", "carol"));
        QCOMPARE(textOf(m_roster), u"room(bob)"_s);
        pass(3s, {});
        QCOMPARE(textOf(m_roster), u"room(bob:silent)"_s);
    }

    void allLostClientsCanBeDismissed()
    {
        join({{"lab", "carol"}, {"room", "alice"}, {"room", "bob"}});
        pass(6s, {{"room", "bob"}});
        m_roster.dismissAll();
        QCOMPARE(textOf(m_roster), u"room(bob)"_s);
        QCOMPARE(m_roster.lostCount(), 0);
        pass(1s, {{"room", "bob"}});
        QCOMPARE(textOf(m_roster), u"room(bob)"_s);
    }

    void theOldestLostClientsAreForgotten()
    {
        for (int i = 0; i < Roster::kMaxLost + 5; ++i) {
            m_store->post("room", QByteArray::number(i));
            m_store->pass(1ms);
        }
        update();
        pass(6s, {});
        QCOMPARE(m_roster.lostCount(), Roster::kMaxLost);
        QCOMPARE(m_roster.channels().at(0).clients.size(), std::size_t(Roster::kMaxLost));
        QCOMPARE(m_roster.channels().at(0).clients.front().snapshot.id, "5");
        QVERIFY(m_roster.hasMoreLost());
        QVERIFY(m_roster.dismiss("room", "5"));
        QVERIFY(!m_roster.hasMoreLost());
        join({{"room", "one more"}});
        pass(6s, {});
        QCOMPARE(m_roster.lostCount(), Roster::kMaxLost);
        QVERIFY(!m_roster.hasMoreLost()); // all are listed
    }

    void theBeginningAndTheEndOfAVerdictAreChanges()
    {
        join({{"room", "alice"}});
        const Instant begin = m_store->now();
        pass(3s, {});
        QCOMPARE(m_changes.size(), 1U);
        QCOMPARE(m_changes.at(0).to, Verdict::Silent);
        pass(3s, {});
        QCOMPARE(m_changes.size(), 2U);
        QCOMPARE(m_changes.at(1),
                 (VerdictChange{.channel = "room",
                                .clientId = "alice",
                                .from = Verdict::Silent,
                                .to = Verdict::Lost,
                                .since = begin}));
        join({{"room", "alice"}});
        QCOMPARE(m_changes.size(), 3U);
        QCOMPARE(m_changes.at(2).from, Verdict::Lost);
        QCOMPARE(m_changes.at(2).to, Verdict::Good);
        QCOMPARE(m_changes.at(2).since, begin + 5s);
    }

    void aDismissedClientThatComesBackIsNew()
    {
        join({{"room", "alice"}});
        pass(6s, {});
        m_roster.dismissAll();
        m_changes.clear();
        join({{"room", "alice"}});
        QVERIFY(m_changes.empty());
        QCOMPARE(textOf(m_roster), u"room(alice)"_s);
    }

    void serialsAscend()
    {
        for (int round = 0; round < 40; ++round) {
            const QByteArray key = round % 3 == 0 ? "room" : "lab";
            join({{key, QByteArray::number(round % 7)}});
            pass(std::chrono::milliseconds(700 * (round % 5)), {});
        }
        const auto serial = [](const auto &one) { return one.serial; };
        QVERIFY(std::ranges::is_sorted(m_roster.channels(), {}, serial));
        for (const RosterChannel &channel : m_roster.channels())
            QVERIFY(std::ranges::is_sorted(channel.clients, {}, serial));
    }

private:
    using Clients = std::vector<std::pair<QByteArray, QByteArray>>; // keys and ids

    void update()
    {
        m_roster.update(m_store->snapshot(), m_servingSince);
        m_changes.insert(m_changes.end(), m_roster.changes().begin(), m_roster.changes().end());
    }

    void join(const Clients &clients)
    {
        for (const auto &[key, id] : clients)
            m_store->post(key, id);
        update();
    }

    /// \a posting post ten times a second.
    void pass(std::chrono::milliseconds time, const Clients &posting)
    {
        for (auto passed = 0ms; passed < time; passed += 100ms) {
            m_store->pass(100ms);
            join(posting);
        }
    }

    std::optional<StoreFixture> m_store;
    Roster m_roster;
    std::optional<Instant> m_servingSince;
    std::vector<VerdictChange> m_changes;
};

SUPERSYNK_TEST(TestRoster)
#include "tst_roster.moc"
