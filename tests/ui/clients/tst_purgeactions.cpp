// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channelpanel.h"

#include "tests/support/testmain.h"
#include "tests/ui/clients/panelfixture.h"
#include "ui/clients/channeltree.h"

#include <QAction>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Removal by the actions of the panel.
class TestPurgeActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture.emplace(); }

    void cleanup() { m_fixture.reset(); }

    void removingOneClientNeedsNoConfirmation()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->select({m_fixture->client(0, 1)});
        m_fixture->remove().trigger();
        QCOMPARE(m_fixture->names(), u"room(alice) lab(carol)"_s);
    }

    void theDeleteKeyRemovesTheSelectedClient()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->select({m_fixture->client(0, 0)});
        m_fixture->tree().setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture->panel()));
        QTest::keyClick(&m_fixture->tree(), Qt::Key_Delete);
        QCOMPARE(m_fixture->names(), u"room(bob) lab(carol)"_s);
    }

    void purgingAChannelOfSeveralAsksWithTheirNumber()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->select({m_fixture->client(0, 0)});
        m_fixture->purgeChannel().trigger();
        QVERIFY(m_fixture->question());
        QCOMPARE(m_fixture->question()->text(), u"Remove 2 clients from channel “room”?"_s);
        QCOMPARE(m_fixture->names(), u"room(alice bob) lab(carol)"_s);
    }

    void aConfirmedPurgeRemovesTheChannel()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->select({m_fixture->channel(0)});
        m_fixture->purgeChannel().trigger();
        m_fixture->answer(u"Remove"_s);
        QCOMPARE(m_fixture->names(), u"lab(carol)"_s);
    }

    void aCancelledPurgeRemovesNothing()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->select({m_fixture->channel(0)});
        m_fixture->purgeChannel().trigger();
        QTest::keyClick(m_fixture->question(), Qt::Key_Escape);
        m_fixture->monitor().refresh();
        QCOMPARE(m_fixture->names(), u"room(alice bob) lab(carol)"_s);
    }

    void purgingAChannelOfOneNeedsNoConfirmation()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->select({m_fixture->channel(1)});
        m_fixture->purgeChannel().trigger();
        QCOMPARE(m_fixture->names(), u"room(alice bob)"_s);
    }

    void purgingAllAsksWithTheirNumber()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->purgeAll().trigger();
        QCOMPARE(m_fixture->question()->text(), u"Remove all 3 clients from all channels?"_s);
        m_fixture->answer(u"Remove"_s);
        QCOMPARE(m_fixture->names(), QString());
    }

    void aPurgeReportsTheNumberRemoved()
    {
        QVERIFY(m_fixture->fill());
        QSignalSpy purged(&m_fixture->panel(), &ChannelPanel::purged);
        m_fixture->purgeAll().trigger();
        m_fixture->answer(u"Remove"_s);
        QCOMPARE(purged.value(0).value(0).toInt(), 3);
    }

    void aClientSelectedAlongWithItsChannelCountsOnce()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->select({m_fixture->channel(0), m_fixture->client(0, 0), m_fixture->client(1, 0)});
        QCOMPARE(m_fixture->remove().text(), u"&Remove Selected (3)"_s);
    }

    void theActionsShowTheNumberOfClients()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->select({m_fixture->client(0, 0)});
        QCOMPARE(m_fixture->remove().text(), u"&Remove Selected (1)"_s);
        QCOMPARE(m_fixture->purgeChannel().text(), u"Remove &Whole Channel (2)"_s);
        QCOMPARE(m_fixture->purgeAll().text(), u"Remove &All Clients (3)"_s);
    }

    void withoutASelectionThereIsNothingToRemove()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->select({});
        QVERIFY(!m_fixture->remove().isEnabled() && !m_fixture->purgeChannel().isEnabled());
    }

    void purgingAChannelIncludesHiddenClients()
    {
        QVERIFY(m_fixture->fill());
        filter().setText(u"alice"_s);
        m_fixture->select({m_fixture->channel(0)});
        QCOMPARE(m_fixture->purgeChannel().text(), u"Remove &Whole Channel (2)"_s);
    }

    void removingASelectedChannelKeepsHiddenClients()
    {
        QVERIFY(m_fixture->fill());
        filter().setText(u"alice"_s);
        m_fixture->select({m_fixture->channel(0), m_fixture->client(0, 0)});
        QCOMPARE(m_fixture->remove().text(), u"&Remove Selected (1)"_s);
        m_fixture->remove().trigger();
        filter().clear();
        QCOMPARE(m_fixture->names(), u"room(bob) lab(carol)"_s);
    }

    void manySelectedClientsAreRemovedTogether()
    {
        QVERIFY(m_fixture->fill());
        m_fixture->select({m_fixture->client(0, 1), m_fixture->client(1, 0)});
        m_fixture->remove().trigger();
        QCOMPARE(m_fixture->question()->text(), u"Remove 2 clients?"_s);
        m_fixture->answer(u"Remove"_s);
        QCOMPARE(m_fixture->names(), u"room(alice)"_s);
    }

    void theDeleteKeyDismissesALostClient()
    {
        QVERIFY(loseAlice());
        m_fixture->select({m_fixture->client(0, 0)});
        QVERIFY(!m_fixture->remove().isEnabled());
        QCOMPARE(m_fixture->dismiss().text(), u"&Dismiss Lost (1)"_s);
        m_fixture->tree().setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture->panel()));
        QTest::keyClick(&m_fixture->tree(), Qt::Key_Delete);
        QCOMPARE(m_fixture->names(), u"lab(carol) room(bob)"_s); // the worst first
    }

    void allLostClientsCanBeDismissed()
    {
        QVERIFY(loseAlice());
        m_fixture->select({m_fixture->client(0, 1)});
        QCOMPARE(m_fixture->dismiss().text(), u"&Dismiss All Lost (2)"_s);
        m_fixture->dismiss().trigger();
        QCOMPARE(m_fixture->names(), u"room(bob)"_s);
        QVERIFY(!m_fixture->dismiss().isEnabled());
        QCOMPARE(m_fixture->watch().roster().lostCount(), 0);
    }

    void theLostClientsOfASelectedChannelAreDismissed()
    {
        QVERIFY(loseAlice());
        m_fixture->select({m_fixture->channel(1)});
        QCOMPARE(m_fixture->dismiss().text(), u"&Dismiss Lost (1)"_s);
        m_fixture->dismiss().trigger();
        QCOMPARE(m_fixture->names(), u"room(alice bob)"_s);
    }

    void lostClientsAreNotCountedAsToRemove()
    {
        QVERIFY(loseAlice());
        m_fixture->select({m_fixture->client(0, 0), m_fixture->client(0, 1)});
        QCOMPARE(m_fixture->remove().text(), u"&Remove Selected (1)"_s);
        QCOMPARE(m_fixture->dismiss().shortcut(), QKeySequence());
        m_fixture->select({m_fixture->channel(0)});
        QCOMPARE(m_fixture->remove().text(), u"&Remove Selected (1)"_s);
    }

private:
    /// In the room alice is lost, in the lab carol.
    bool loseAlice()
    {
        if (!m_fixture->fill())
            return false;
        Snapshot snapshot = m_fixture->server().snapshot();
        Q_EMIT m_fixture->monitor().snapshotTaken(snapshot);
        static_cast<void>(
            m_fixture->server().removeClient("room", "alice")); // for the monitor's own snapshots
        static_cast<void>(m_fixture->server().removeClient("lab", "carol"));
        snapshot.taken += snapshot.clientTimeout + 1s;
        ClientSnapshot bob = snapshot.channels.at(0).clients.at(1);
        bob.lastSeen = snapshot.taken;
        snapshot.channels.resize(1);
        snapshot.channels.at(0).clients = {bob};
        Q_EMIT m_fixture->monitor().snapshotTaken(snapshot);
        Q_EMIT m_fixture->monitor().refreshDue();
        return m_fixture->names() == u"room(alice bob) lab(carol)"_s;
    }

    QLineEdit &filter() { return *childCalled<QLineEdit>(m_fixture->panel(), u"Filter"_s); }

    std::optional<PanelFixture> m_fixture;
};

SUPERSYNK_TEST(TestPurgeActions)
#include "tst_purgeactions.moc"
