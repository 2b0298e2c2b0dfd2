// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channelmodel.h"

#include "tests/support/testmain.h"
#include "tests/ui/modelfixture.h"
#include "ui/names/names.h"
#include "ui/names/personcolors.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPalette>
#include <QRandomGenerator>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Rows and signals: what update() inserts, removes and reports.
class TestChannelModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store.emplace(); }

    void channelsSumUpTheirClients()
    {
        m_store->postRegularly("room", {"alice", "bob"}, 11, 100ms);
        m_store->post("lab", "carol", 5200, "192.168.1.7");
        m_store->update();
        QCOMPARE(modelText(m_store->model()),
                 u"room | All well · 2 clients | 20.0 | 0 | 0 | now | 40 bytes | \n"
                 "  alice | Good · new | 10.0 | 0 | 0 | now | 21 bytes | 10.0.0.1\n"
                 "  bob | Good · new | 10.0 | 0 | 0 | now | 19 bytes | 10.0.0.1\n"
                 "lab | All well · 1 client | – | – | 0 | now | 5.2 kB | \n"
                 "  carol | Good · new | – | – | 0 | now | 5.2 kB | 192.168.1.7\n"_s);
    }

    void aTimedOutClientStaysAsLost()
    {
        m_store->post("room", "alice");
        m_store->post("room", "bob");
        m_store->post("lab", "carol");
        m_store->update();
        const QPersistentModelIndex alice = m_store->client(0);
        m_store->pass(3s);
        m_store->post("room", "bob");
        m_store->pass(2s);
        m_store->update();
        QCOMPARE(modelText(m_store->model()),
                 u"room | 1 lost · 1 of 2 here | 0.3 | – | 0 | 2.0 s | 40 bytes | \n"
                 "  alice | Lost 0:00 ago | – | – | – | 5.0 s | 21 bytes | 10.0.0.1\n"
                 "  bob | Good | 0.3 | – | 0 | 2.0 s | 19 bytes | 10.0.0.1\n"
                 "lab | 1 lost · 0 of 1 here | – | – | – | 5.0 s | 21 bytes | \n"
                 "  carol | Lost 0:00 ago | – | – | – | 5.0 s | 21 bytes | 10.0.0.1\n"_s);
        QVERIFY(alice.isValid());
        m_store->post("room", "alice");
        m_store->update();
        QCOMPARE(QModelIndex(alice).siblingAtColumn(ChannelModel::State).data().toString(), u"Good · new"_s);
    }

    void lostClientsCountSeparately()
    {
        m_store->post("room", "alice");
        m_store->post("room", "bob");
        m_store->update();
        m_store->pass(4s);
        m_store->post("room", "bob");
        m_store->pass(1s);
        m_store->update();
        QCOMPARE(m_store->model().clientCount(), 1);
        QCOMPARE(m_store->model().lostCount(), 1);
        QCOMPARE(m_store->model().attentionCount(), 1);
        QCOMPARE(m_store->client(0).data(ChannelModel::ClientCountRole).toInt(), 0);
        QCOMPARE(m_store->channel(0).data(ChannelModel::ClientCountRole).toInt(), 1);
        QCOMPARE(m_store->channel(0).data(ChannelModel::LostCountRole).toInt(), 1);
    }

    void aPurgedChannelIsRemovedAtOnce()
    {
        m_store->post("room", "alice");
        m_store->post("lab", "bob");
        m_store->update();
        m_store->store().purge("room");
        m_store->spy().clear();
        m_store->update();
        QCOMPARE(modelNames(m_store->model()), u"lab(bob)"_s);
        QCOMPARE(m_store->spy().text(), u"removed 1"_s);
    }

    void theSameSnapshotSignalsNothing()
    {
        m_store->postRegularly("room", {"alice", "bob"}, 11, 100ms);
        m_store->update();
        m_store->spy().clear();
        m_store->update();
        QCOMPARE(m_store->spy().text(), QString());
    }

    void regularPostsSignalNothingWithinASecond()
    {
        m_store->postRegularly("room", {"alice", "bob"}, 41, 100ms);
        m_store->update();
        m_store->spy().clear();
        for (int i = 0; i < 9; ++i) {
            m_store->postRegularly("room", {"alice", "bob"}, 2, 50ms);
            m_store->update();
        }
        QCOMPARE(m_store->spy().text(), QString());
    }

    void ratesAreUpdatedAfterASecond()
    {
        m_store->postRegularly("room", {"alice"}, 11, 100ms);
        m_store->update();
        m_store->postRegularly("room", {"alice"}, 400, 20ms);
        m_store->spy().clear();
        m_store->update();
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::Rate).data().toString(), u"50.0"_s);
        QCOMPARE(m_store->spy().text(), u"changed 2"_s); // the client and its channel
    }

    void longAgesAreUpdatedTogether()
    {
        m_store->store().setClientTimeout(1min);
        m_store->pass(300ms);
        m_store->post("room", "alice");
        m_store->pass(400ms);
        m_store->post("room", "bob");
        m_store->pass(11900ms);
        m_store->update();
        m_store->spy().clear();
        m_store->pass(200ms); // Bob's twelfth second is over, the clock's is not
        m_store->update();
        QCOMPARE(m_store->spy().text(), QString());
        m_store->pass(300ms);
        m_store->update();
        QCOMPARE(m_store->client(1).siblingAtColumn(ChannelModel::LastSeen).data().toString(), u"12 s"_s);
        QCOMPARE(m_store->spy().text(), u"changed 2"_s);
    }

    void aSlowSensorSignalsNothingWithinASecond()
    {
        m_store->store().setClientTimeout(5min);
        m_store->postRegularly("room", {"alice"}, 3, 30s);
        m_store->update();
        m_store->spy().clear();
        m_store->pass(200ms);
        m_store->post("room", "alice", 500);
        m_store->update();
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::BodySize).data().toString(), u"21 bytes"_s);
        QCOMPARE(m_store->spy().text(), QString());
    }

    void adjacentNewClientsAreInsertedTogether()
    {
        m_store->post("room", "alice");
        m_store->update();
        m_store->post("room", "bob");
        m_store->post("room", "carol");
        m_store->spy().clear();
        m_store->update();
        QCOMPARE(modelNames(m_store->model()), u"room(alice bob carol)"_s);
        QCOMPARE(m_store->spy().text(), u"inserted 1, changed 1"_s); // the channel has changed
    }

    void adjacentNewChannelsAreInsertedTogether()
    {
        m_store->post("room", "alice");
        m_store->post("lab", "bob");
        m_store->update();
        QCOMPARE(m_store->spy().text(), u"inserted 1"_s);
    }

    void adjacentClientsAreRemovedTogether()
    {
        for (const char *id : {"a", "b", "c", "d", "e"})
            m_store->post("room", id);
        m_store->update();
        for (const char *id : {"b", "c", "e"})
            m_store->store().remove("room", id);
        m_store->spy().clear();
        m_store->update();
        QCOMPARE(modelNames(m_store->model()), u"room(a d)"_s);
        QCOMPARE(m_store->spy().text(), u"removed 2, changed 1"_s);
    }

    void adjacentChangesAreReportedTogether()
    {
        m_store->postRegularly("room", {"a", "b", "c", "d"}, 11, 100ms);
        m_store->update();
        for (const char *id : {"a", "b", "d"})
            m_store->postLate("room", id);
        m_store->spy().clear();
        m_store->update();
        QCOMPARE(m_store->spy().text(), u"changed 3"_s); // a and b, d, the channel
    }

    void aRejoiningClientComesLast()
    {
        m_store->post("room", "alice");
        m_store->post("room", "bob");
        m_store->update();
        m_store->store().remove("room", "alice");
        m_store->post("room", "alice");
        m_store->update();
        QCOMPARE(modelNames(m_store->model()), u"room(bob alice)"_s);
    }

    void aPersistentIndexFollowsItsClient()
    {
        for (const char *id : {"a", "b", "c"})
            m_store->post("room", id);
        m_store->update();
        const QPersistentModelIndex c = m_store->client(2);
        m_store->store().remove("room", "a");
        m_store->update();
        QCOMPARE(c.row(), 1);
        QCOMPARE(c.data().toString(), u"c"_s);
    }

    void manyScatteredChangesAreReportedTogether()
    {
        for (int i = 0; i < 100; ++i)
            m_store->post("room", QByteArray::number(i));
        m_store->update();
        for (int i = 0; i < 100; i += 2)
            m_store->postLate("room", QByteArray::number(i));
        m_store->spy().clear();
        m_store->update();
        QCOMPARE(m_store->spy().text(), u"changed 2"_s); // the clients, the channel
        const QModelIndex last = m_store->spy().changed.at(0).at(1).toModelIndex();
        QCOMPARE(last.row(), 98);
    }

    void rowsHaveTheirIdentity()
    {
        m_store->post("room", "alice");
        m_store->update();
        QCOMPARE(m_store->client(0).data(ChannelModel::KindRole).value<ChannelModel::Kind>(),
                 ChannelModel::Kind::Client);
        QCOMPARE(m_store->client(0).data(ChannelModel::KeyRole).toByteArray(), "room");
        QCOMPARE(m_store->client(0).data(ChannelModel::ClientIdRole).toByteArray(), "alice");
        QCOMPARE(m_store->client(0).parent().data(ChannelModel::KindRole).value<ChannelModel::Kind>(),
                 ChannelModel::Kind::Channel);
        QCOMPARE(m_store->client(0).parent().data(ChannelModel::ClientCountRole).toInt(), 1);
    }

    void updatesNeverResetNorChangeTheLayout()
    {
        QRandomGenerator random(7); // the same hours every time
        for (int step = 0; step < 500; ++step) {
            const QByteArray key = "channel" + QByteArray::number(random.bounded(3));
            const QByteArray id = "client" + QByteArray::number(random.bounded(12));
            m_store->post(key, id);
            if (random.bounded(20) == 0)
                m_store->store().purge(key);
            m_store->pass(std::chrono::milliseconds(random.bounded(600)));
            m_store->update();
        }
        QCOMPARE(m_store->spy().layouts.size() + m_store->spy().resets.size(), 0);
    }

    void namesReplaceIds()
    {
        Names names;
        m_store->model().setNames(names);
        m_store->post("room", kLongId);
        m_store->update();
        QCOMPARE(modelNames(m_store->model()), u"room(7d9c1f3a)"_s);
        m_store->spy().clear();
        QCOMPARE(names.set({NamedThing::Kind::Client, kLongId}, {.label = u"Ada"_s}), QString());
        QCOMPARE(m_store->spy().text(), u"changed 1"_s);
        QCOMPARE(names.set({NamedThing::Kind::Channel, "room"}, {.label = u"Maze"_s}), QString());
        QCOMPARE(modelNames(m_store->model()), u"Maze(Ada)"_s);
        QCOMPARE(m_store->client(0).data(ChannelModel::ClientIdRole).toByteArray(), kLongId);
        const QString toolTip = m_store->client(0).data(Qt::ToolTipRole).toString().remove(u'\u200b');
        QVERIFY(toolTip.contains(u"Ada"_s) && toolTip.contains(u"0242ac120002"_s));
        m_store->post("room", "bob"); // a new row beside it
        m_store->update();
        QCOMPARE(modelNames(m_store->model()), u"Maze(Ada bob)"_s);
    }

    void swatchesHaveTheChosenColours()
    {
        Names names;
        m_store->model().setNames(names);
        m_store->post("room", kLongId);
        m_store->update();
        const auto color = [](const QModelIndex &row) {
            return row.data(Qt::DecorationRole)
                .value<QIcon>()
                .pixmap(16, 16)
                .toImage()
                .pixelColor(8, 8)
                .rgb();
        };
        const QColor base = QGuiApplication::palette().color(QPalette::Base);
        QCOMPARE(color(m_store->client(0)), participantColor(kLongId, base).rgb());
        QVERIFY(!m_store->channel(0).data(Qt::DecorationRole).isValid());
        QCOMPARE(names.set({NamedThing::Kind::Client, kLongId}, {.color = QColor(0x0f8a9c)}), QString());
        QCOMPARE(color(m_store->client(0)), shownColor(QColor(0x0f8a9c), base).rgb());
        m_store->pass(6s);
        m_store->update();
        QVERIFY(color(m_store->client(0)) != shownColor(QColor(0x0f8a9c), base).rgb()); // a lost one is faded
    }

private:
    const QByteArray kLongId = "7d9c1f3a-5b2e-4c8d-9e1a-0242ac120002";
    std::optional<ModelFixture> m_store;
};

SUPERSYNK_TEST(TestChannelModel)
#include "tst_channelmodel.moc"
