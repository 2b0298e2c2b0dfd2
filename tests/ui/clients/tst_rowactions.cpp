// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/rowactions.h"

#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "tests/ui/storefixture.h"
#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"
#include "ui/clients/channeltree.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

/// For a room of two clients and a channel of one, whose name needs an escape.
class TestRowActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.emplace();
        m_model.emplace();
        m_filter.emplace(*m_model);
        m_tree.emplace(*m_filter);
        m_actions.emplace(*m_tree, m_fixture->server());
        m_actions->setUrl(u"http://10.0.0.1:9999"_s);
        QVERIFY(m_fixture->start());
        QVERIFY(m_fixture->post(u"room"_s, u"alice"_s) && m_fixture->post(u"room"_s, u"bob"_s));
        QVERIFY(m_fixture->post(u"My Lab"_s, u"carol"_s));
        m_model->update(rosterOf(m_fixture->server().snapshot()));
    }

    void cleanup()
    {
        m_actions.reset();
        m_tree.reset();
        m_filter.reset();
        m_fixture.reset();
    }

    void withoutASelectionThereIsNothingToCopy()
    {
        m_actions->updateEnabled();
        for (const QAction *action : m_actions->copyActions())
            QVERIFY(!action->isEnabled());
    }

    void idsAndKeysAreCopied()
    {
        select({client(0, 1), channel(1)});
        QCOMPARE(copied(0), u"bob\nMy Lab"_s);
    }

    void theChannelUrlIsEncoded()
    {
        select({client(1, 0)});
        QCOMPARE(copied(1), u"http://10.0.0.1:9999/api/channels/My%20Lab"_s);
    }

    void theUrlOfAChannelIsCopiedOnce()
    {
        select({client(0, 0), client(0, 1)});
        QCOMPARE(copied(1), u"http://10.0.0.1:9999/api/channels/room"_s);
    }

    void aBodyIsCopiedUnchanged()
    {
        select({client(0, 0)});
        QCOMPARE(copied(2), uR"({"client_id":"alice"})"_s);
    }

    void theBodiesOfAChannelAreAnArray()
    {
        select({channel(0)});
        QCOMPARE(copied(2), uR"([{"client_id":"alice"},{"client_id":"bob"}])"_s);
    }

    void aClientSelectedAlongWithItsChannelIsCopiedOnce()
    {
        select({channel(0), client(0, 1)});
        QCOMPARE(copied(2), uR"([{"client_id":"alice"},{"client_id":"bob"}])"_s);
    }

    void aFilteredChannelCopiesItsListedBodies()
    {
        m_filter->setText(u"bob"_s);
        select({channel(0)});
        QCOMPARE(copied(2), uR"([{"client_id":"bob"}])"_s);
    }

    void theTreeExpandsAndCollapses()
    {
        m_actions->treeActions().at(1)->trigger();
        QVERIFY(!m_tree->isExpanded(channel(0)));
        m_actions->treeActions().at(0)->trigger();
        QVERIFY(m_tree->isExpanded(channel(0)) && m_tree->isExpanded(channel(1)));
    }

private:
    QModelIndex channel(int row) { return m_filter->index(row, 0); }
    QModelIndex client(int channelRow, int row) { return m_filter->index(row, 0, channel(channelRow)); }

    void select(const QModelIndexList &rows)
    {
        for (const QModelIndex &row : rows)
            m_tree->selectionModel()->select(row, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        m_actions->updateEnabled();
    }

    QString copied(int action)
    {
        m_actions->copyActions().at(action)->trigger();
        return QGuiApplication::clipboard()->text();
    }

    std::optional<ServerFixture> m_fixture;
    std::optional<ChannelModel> m_model;
    std::optional<ChannelFilter> m_filter;
    std::optional<ChannelTree> m_tree;
    std::optional<RowActions> m_actions;
};

SUPERSYNK_TEST(TestRowActions)
#include "tst_rowactions.moc"
