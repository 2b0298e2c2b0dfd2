// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/selectioncount.h"

#include "tests/support/testmain.h"
#include "tests/ui/storefixture.h"
#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"

#include <QItemSelectionModel>
#include <QTest>

using namespace supersynk;
using namespace std::chrono_literals;

/// A room of three clients and a lab of one.
class TestSelectionCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *id : {"alice", "bob", "carol"})
            m_store.post("room", id);
        m_store.post("lab", "dave");
        m_model.update(m_store.roster());
    }

    void init() { m_selection.clear(); }

    void anEmptySelectionCountsNothing() { QCOMPARE(count(), (SelectionCount{0, 0})); }

    void clientsCountByThemselvesAndWithTheirChannel()
    {
        select(client(0, 0));
        select(client(0, 2));
        QCOMPARE(count(), (SelectionCount{.rows = 2, .channels = 3}));
    }

    void aChannelCountsItsClients()
    {
        select(channel(0));
        QCOMPARE(count(), (SelectionCount{.rows = 3, .channels = 3}));
    }

    void aClientSelectedAlongWithItsChannelCountsOnce()
    {
        select(client(0, 1));
        select(channel(0));
        QCOMPARE(count(), (SelectionCount{.rows = 3, .channels = 3}));
    }

    void severalChannelsAddUp()
    {
        select(client(0, 1));
        select(channel(1));
        QCOMPARE(count(), (SelectionCount{.rows = 2, .channels = 4}));
    }

    void lostClientsCountByThemselves()
    {
        StoreFixture store;
        store.post("room", "alice");
        store.post("room", "bob");
        ChannelModel model;
        model.update(store.roster());
        store.pass(4s);
        store.post("room", "bob");
        store.pass(1s);
        model.update(store.roster());
        const QModelIndex room = model.index(0, 0);
        QCOMPARE(countOf(QItemSelection(room, room)), (SelectionCount{.rows = 1, .lost = 1, .channels = 1}));
        const QItemSelection both(model.index(0, 0, room), model.index(1, 0, room));
        QCOMPARE(countOf(both), (SelectionCount{.rows = 1, .lost = 1, .channels = 1}));
    }

    void aFilteredChannelCountsItsListedClients()
    {
        ChannelFilter filter(m_model);
        filter.setText(QStringLiteral("bob"));
        QItemSelectionModel selection(&filter);
        selection.select(filter.index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(countOf(selection.selection()), (SelectionCount{.rows = 1, .channels = 3}));
    }

    void rowsOfMatchesSelectedRows()
    {
        select(client(0, 0));
        select(client(0, 2));
        select(channel(1));
        select(client(1, 0));
        const QModelIndexList rows = rowsOf(m_selection.selection());
        const QModelIndexList qts = m_selection.selectedRows();
        QCOMPARE(rows.size(), 4);
        QCOMPARE(QSet(rows.begin(), rows.end()), QSet(qts.begin(), qts.end()));
    }

private:
    QModelIndex channel(int row) { return m_model.index(row, 0); }
    QModelIndex client(int channelRow, int row) { return m_model.index(row, 0, channel(channelRow)); }
    void select(const QModelIndex &index)
    {
        m_selection.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    SelectionCount count() { return countOf(m_selection.selection()); }

    StoreFixture m_store;
    ChannelModel m_model;
    QItemSelectionModel m_selection{&m_model};
};

SUPERSYNK_TEST(TestSelectionCount)
#include "tst_selectioncount.moc"
