// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/purge.h"

#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "tests/ui/storefixture.h"
#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"
#include "ui/text/englishplurals.h"

#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestPurge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void init()
    {
        m_store.emplace();
        m_model.emplace();
        for (const char *id : {"alice", "bob", "carol"})
            m_store->post("room", id);
        m_store->post("hall", "alice");
        update();
    }

    void aClientGoesWithItsChannel()
    {
        const Purge purge = Purge::ofRows({client(0, 0), channel(0), client(1, 0)});
        QCOMPARE(purge.count(), 4);
    }

    void aRepeatedChannelCountsOnce()
    {
        QCOMPARE(Purge::ofChannels({channel(0), client(0, 0), client(0, 2)}).count(), 3);
        QCOMPARE(Purge::ofRows({channel(1), channel(1)}).count(), 1);
    }

    void aFilteredChannelCountsItsListedClients()
    {
        ChannelFilter filter(*m_model);
        filter.setText(u"bob"_s);
        const QModelIndex room = filter.index(0, 0);
        Purge purge = Purge::ofRows({room, filter.index(0, 0, room)});
        QCOMPARE(purge.count(), 1);
        purge.recount(m_store->snapshot());
        QCOMPARE(purge.count(), 1);
        QCOMPARE(Purge::ofChannels({room}).count(), 3);
    }

    void aClientThatJoinsAFilteredChannelIsNotRemoved()
    {
        ChannelFilter filter(*m_model);
        filter.setText(u"alice"_s);
        Purge purge = Purge::ofRows({filter.index(1, 0)}); // alice is alone in the hall
        m_store->post("hall", "dave");
        purge.recount(m_store->snapshot());
        QCOMPARE(purge.count(), 1);
    }

    void recountFollowsLeavingAndJoining()
    {
        Purge clients = Purge::ofRows({client(0, 0), client(0, 1), client(1, 0)});
        Purge whole = Purge::ofRows({channel(0)});
        Purge all = Purge::ofAllClients(*m_model);
        QVERIFY(m_store->store().remove("room", "alice", JournalEntry::Kind::Left));
        m_store->post("room", "dave");
        m_store->post("room", "eve");
        for (Purge *purge : {&clients, &whole, &all})
            purge->recount(m_store->snapshot());
        QCOMPARE(clients.count(), 2);
        QCOMPARE(whole.count(), 4);
        QCOMPARE(all.count(), 5);
    }

    void theQuestionNamesASingleChannel()
    {
        QCOMPARE(Purge::ofRows({channel(0)}).question(), u"Remove 3 clients from channel “room”?"_s);
        QCOMPARE(Purge::ofRows({channel(0), client(1, 0)}).question(), u"Remove 4 clients?"_s);
        QCOMPARE(Purge::ofAllClients(*m_model).question(), u"Remove all 4 clients from all channels?"_s);
    }

    void onlyTheGivenClientsAreRemoved()
    {
        ServerFixture fixture;
        QVERIFY(fixture.start());
        m_model.emplace();
        for (const auto &[key, id] : {std::pair{u"room"_s, u"alice"_s},
                                      {u"room"_s, u"bob"_s},
                                      {u"hall"_s, u"alice"_s},
                                      {u"yard"_s, u"carol"_s}})
            QVERIFY(fixture.post(key, id));
        m_model->update(rosterOf(fixture.server().snapshot()));
        QCOMPARE(Purge::ofRows({client(0, 1), channel(2)}).execute(fixture.server()), 2);
        QVERIFY(fixture.server().latestBody("room", "alice"));
        QVERIFY(!fixture.server().latestBody("room", "bob"));
        QVERIFY(fixture.server().latestBody("hall", "alice"));
        QVERIFY(!fixture.server().channel("yard"));
    }

    void countingIsFastForManyRows_data()
    {
        QTest::addColumn<bool>("isWhole");
        QTest::newRow("channels") << true;
        QTest::newRow("clients") << false;
    }

    /// PurgeQuestion recounts ten times a second. A quadratic count would exceed the time limit of the test.
    void countingIsFastForManyRows()
    {
        constexpr int kCount = 100'000;
        QFETCH(bool, isWhole);
        const Snapshot snapshot = crowdOf(kCount);
        m_model.emplace();
        m_model->update(rosterOf(snapshot));
        QModelIndexList rows;
        for (int row = 0; row < kCount; ++row)
            rows.append(isWhole ? channel(row) : client(row, 0));
        Purge purge = Purge::ofRows(rows);
        QCOMPARE(purge.count(), kCount);
        purge.recount(snapshot);
        QCOMPARE(purge.count(), kCount);
        QCOMPARE(Purge::ofChannels(rows).count(), kCount);
    }

private:
    void update() { m_model->update(m_store->roster()); }

    QModelIndex channel(int row) { return m_model->index(row, 0); }
    QModelIndex client(int channelRow, int row) { return m_model->index(row, 0, channel(channelRow)); }

    EnglishPlurals m_plurals;
    std::optional<StoreFixture> m_store;
    std::optional<ChannelModel> m_model;
};

SUPERSYNK_TEST(TestPurge)
#include "tst_purge.moc"
