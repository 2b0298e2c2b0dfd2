// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/verdictevents.h"

#include "tests/support/testmain.h"
#include "tests/ui/monitorfixture.h"

#include <QCoreApplication>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestVerdictEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_watch.emplace(m_fixture->server(), m_fixture->monitor());
        m_log.emplace();
        m_events.emplace(*m_watch, *m_log, 0ms, 0ms);
    }

    void cleanup()
    {
        m_events.reset();
        m_log.reset();
        m_watch.reset();
        m_fixture.reset();
    }

    void theBeginningOfAVerdictIsAWarning()
    {
        change("room", "alice", Verdict::Good, Verdict::Silent);
        QCOMPARE(log(), u"Silent room alice"_s);
        QCOMPARE(m_log->at(0).severity, Severity::Warning);
    }

    void theEndOfAVerdictSaysHowLongItLasted()
    {
        change("room", "bob", Verdict::Late, Verdict::Good, 65s);
        QCOMPARE(log(), u"Good again room bob: after 1:05"_s);
        QCOMPARE(m_log->at(0).severity, Severity::Information);
    }

    void aLostClientComesBack()
    {
        change("room", "bob", Verdict::Lost, Verdict::Good, 70s);
        QCOMPARE(log(), u"Good again room bob: back after 1:10"_s);
    }

    void whatTheJournalReportsIsNotRepeated()
    {
        change("room", "alice", Verdict::Silent, Verdict::Lost);
        change("room", "bob", Verdict::Good, Verdict::TwoSenders);
        change("room", "carol", Verdict::Good, Verdict::ClockRestarted);
        change("room", "carol", Verdict::ClockRestarted, Verdict::Good);
        QCOMPARE(log(), QString());
    }

    void manyClientsOfAChannelAreOneEvent()
    {
        for (int i = 0; i < 30; ++i)
            change("room", "client" + QByteArray::number(i), Verdict::Good, Verdict::Silent);
        change("lab", "dave", Verdict::Good, Verdict::Silent);
        QCOMPARE(log(), u"Silent lab dave\nSilent room : 30 clients"_s);
    }

    void manyChannelsAreOneEvent()
    {
        for (int i = 0; i < 2000; ++i)
            change("room" + QByteArray::number(i / 10), QByteArray::number(i), Verdict::Good,
                   Verdict::Silent);
        QCOMPARE(log(), u"Silent  : 2000 clients"_s);
    }

    void differentVerdictsStaySeparate()
    {
        change("room", "alice", Verdict::Good, Verdict::Silent);
        change("room", "bob", Verdict::Late, Verdict::Good, 5s);
        change("room", "carol", Verdict::Good, Verdict::Uneven);
        QCOMPARE(log(), u"Silent room alice\nUneven room carol\nGood again room bob: after 0:05"_s);
    }

    void manyThatBecomeUnevenHaveOneCause()
    {
        for (int i = 0; i < 30; ++i)
            change("room" + QByteArray::number(i / 2), QByteArray::number(i), Verdict::Good, Verdict::Uneven);
        QCOMPARE(log(), u"Uneven  : 30 clients: probably this computer or the network"_s);
    }

    void manyThatWereUnevenAreGoodTogether()
    {
        for (int i = 0; i < 30; ++i)
            change("room" + QByteArray::number(i / 2), QByteArray::number(i), Verdict::Uneven, Verdict::Good);
        QCOMPARE(log(), u"Good again  : 30 clients"_s);
    }

    void unevenClientsAreGatheredForLonger()
    {
        m_events.emplace(*m_watch, *m_log, 0ms, 1h);
        change("room", "alice", Verdict::Good, Verdict::Uneven);
        change("room", "bob", Verdict::Good, Verdict::Silent);
        QCOMPARE(log(), u"Silent room bob"_s);
    }

    void aLateClientHasItsShare()
    {
        QVERIFY(m_fixture->start());
        Snapshot snapshot{.taken = Server::now(), .clientTimeout = 60s};
        snapshot.channels.push_back(
            {.serial = 1,
             .key = "room",
             .clients = {
                 {.serial = 1, .id = "chloé", .joined = snapshot.taken, .lastSeen = snapshot.taken}}});
        ClientSnapshot &client = snapshot.channels.front().clients.front();
        client.updates = 82;
        client.late = 18;
        Q_EMIT m_fixture->monitor().snapshotTaken(snapshot);
        QCOMPARE(log(), u"Late room chloé: 18 %"_s);
    }

private:
    /// \a duration is how long \a from lasted.
    void change(const QByteArray &channel, const QByteArray &id, Verdict from, Verdict to,
                std::chrono::seconds duration = 0s)
    {
        Q_EMIT m_watch->verdictChanged(channel, id, from, to, m_watch->roster().taken() - duration);
    }

    /// "kind channel client: details", one line each.
    QString log()
    {
        QCoreApplication::processEvents(); // the changes are gathered until then
        m_log->flush();
        QStringList lines;
        for (int row = 0; row < m_log->rowCount(); ++row) {
            const LoggedEvent &event = m_log->at(row);
            const QString line = u"%1 %2 %3"_s.arg(eventKindText(event.kind), event.channel, event.client);
            lines.append(event.details.isEmpty() ? line : line + u": "_s + event.details);
        }
        return lines.join(u'\n');
    }

    std::optional<MonitorFixture> m_fixture;
    std::optional<ClientWatch> m_watch;
    std::optional<EventLog> m_log;
    std::optional<VerdictEvents> m_events;
};

SUPERSYNK_TEST(TestVerdictEvents)
#include "tst_verdictevents.moc"
