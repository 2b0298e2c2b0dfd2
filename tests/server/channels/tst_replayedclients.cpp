// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/channelstore.h"
#include "server/channels/journal.h"

#include "tests/server/channels/posts.h"
#include "tests/support/testmain.h"

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Post replayedPostOf(const QByteArray &id, int state = 0, Instant now = at({}))
{
    Post post = postOf(id, state, now);
    post.isReplayed = true;
    return post;
}

} // namespace

/// Clients that are replayed from a recording.
class TestReplayedClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store.emplace(&m_journal); }

    void othersSeeThemAsIfTheyWereThere()
    {
        (void)m_store->post("room", replayedPostOf("ann", 1));
        QCOMPARE(text(m_store->post("room", postOf("bob"))), '[' + bodyOf("ann", 1) + ']');
        const auto room = m_store->snapshot("room", at({}));
        QVERIFY(room->clients.at(0).isReplayed);
        QVERIFY(!room->clients.at(1).isReplayed);
    }

    void theyDoNotTimeOut()
    {
        (void)m_store->post("room", replayedPostOf("ann", 0, at(0s)));
        (void)m_store->post("room", postOf("bob", 0, at(0s)));
        m_store->expire(at(1h));
        QCOMPARE(ids(), QByteArrayList{"ann"});
        (void)m_store->post("room", postOf("bob", 0, at(1h)));
        m_store->expire(at(1h + 4999ms));
        QCOMPARE(ids(), QByteArrayList({"ann", "bob"}));
        m_store->expire(at(1h + 5s));
        QCOMPARE(ids(), QByteArrayList{"ann"});
    }

    void aLiveClientTakesTheirPlaceAndTimesOutAsUsual()
    {
        (void)m_store->post("room", replayedPostOf("ann", 1, at(0s)));
        (void)m_store->post("room", postOf("ann", 2, at(10s)));
        const auto ann = m_store->snapshot("room", at(10s))->clients.at(0);
        QVERIFY(!ann.isReplayed);
        QCOMPARE(ann.updates, 1U);
        QVERIFY(!ann.hasTwoSenders && ann.otherAddress.isEmpty());
        m_store->expire(at(15s));
        QVERIFY(ids().isEmpty());
    }

    void theyDoNotOverwriteALiveClient()
    {
        (void)m_store->post("room", postOf("ann", 1));
        const PostOutcome outcome = m_store->post("room", replayedPostOf("ann", 2));
        QVERIFY(outcome.kind == PostOutcome::Kind::Full);
        QCOMPARE(outcome.text, "A live client has the same id."_ba);
        QCOMPARE(m_store->latestBody("room", "ann"), bodyOf("ann", 1));
        QVERIFY(!m_store->removeReplayed("room", "ann", JournalEntry::Kind::Left));
        QCOMPARE(ids(), QByteArrayList{"ann"});
    }

    void removingThemRemovesTheirChannel()
    {
        (void)m_store->post("room", replayedPostOf("ann"));
        QVERIFY(m_store->removeReplayed("room", "ann", JournalEntry::Kind::Left));
        QVERIFY(!m_store->removeReplayed("room", "ann", JournalEntry::Kind::Left));
        QCOMPARE(m_store->channelCount(), 0U);
        QCOMPARE(m_store->storedBytes(), 0U);
    }

    void lateBodiesAreCountedOnly()
    {
        (void)m_store->post("room", replayedPostOf("ann", 1));
        Post late = replayedPostOf("ann", 0);
        late.wasLate = true;
        QVERIFY(m_store->post("room", late).kind == PostOutcome::Kind::Late);
        QCOMPARE(m_store->latestBody("room", "ann"), bodyOf("ann", 1));
        QCOMPARE(m_store->snapshot("room", at({}))->clients.at(0).late, 1U);
    }

    void theJournalMarksThem()
    {
        m_journal.start();
        (void)m_store->post("room", replayedPostOf("ann"));
        (void)m_store->post("room", postOf("bob"));
        const auto entries = m_journal.take().entries;
        QCOMPARE(entries.size(), 2U);
        QVERIFY(entries.at(0).isReplayed && !entries.at(1).isReplayed);
    }

private:
    [[nodiscard]] QByteArrayList ids() const
    {
        QByteArrayList ids;
        for (const Message &message : m_store->latestBodies("room"))
            ids += message.clientId;
        return ids;
    }

    Journal m_journal{[] { return at({}); }};
    std::optional<ChannelStore> m_store;
};

SUPERSYNK_TEST(TestReplayedClients)
#include "tst_replayedclients.moc"
