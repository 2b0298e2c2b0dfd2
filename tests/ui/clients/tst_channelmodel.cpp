// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channelmodel.h"

#include "tests/support/testmain.h"
#include "tests/ui/modelfixture.h"

#include <QFont>
#include <QIcon>
#include <QImage>
#include <QRandomGenerator>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestChannelModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store.emplace(); }

    void channelsAreListedWithTheirClientsAndSumThemUp()
    {
        m_store->postRegularly("room", {"alice", "bob"}, 11, 100ms);
        m_store->post("lab", "carol", 5200, "192.168.1.7");
        m_store->update();
        QCOMPARE(modelText(m_store->model()),
                 u"room | 2 clients | 20.0 | 0 | 0 | now | 40 bytes | \n"
                 "  alice | New | 10.0 | 0 | 0 | now | 21 bytes | 10.0.0.1\n"
                 "  bob | New | 10.0 | 0 | 0 | now | 19 bytes | 10.0.0.1\n"
                 "lab | 1 client | – | – | 0 | now | 5.2 kB | \n"
                 "  carol | New | – | – | 0 | now | 5.2 kB | 192.168.1.7\n"_s);
    }

    void silenceShowsAtOnce()
    {
        m_store->postRegularly("room", {"alice", "bob"}, 11, 100ms);
        m_store->update();
        m_store->pass(500ms);
        m_store->post("room", "alice");
        m_store->update();
        m_store->pass(900ms);
        m_store->update();
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::State).data().toString(), u"New"_s);
        QCOMPARE(m_store->client(1).siblingAtColumn(ChannelModel::State).data().toString(),
                 u"Silent, leaves in 4 s"_s);
        QCOMPARE(m_store->client(1).siblingAtColumn(ChannelModel::LastSeen).data().toString(), u"1.4 s"_s);
        QCOMPARE(m_store->channel(0).siblingAtColumn(ChannelModel::State).data().toString(),
                 u"2 clients, 1 silent"_s);
    }

    void twoSendersUnderOneIdAreShownWithBothAddresses()
    {
        for (int i = 0; i < 20; ++i) {
            m_store->pass(100ms);
            m_store->post("room", "alice", 0, i % 2 ? "10.0.0.1" : "10.0.0.2");
        }
        m_store->update();
        const auto text = [this](int column) {
            return m_store->client(0).siblingAtColumn(column).data().toString();
        };
        QCOMPARE(text(ChannelModel::State), u"Two senders"_s);
        QCOMPARE(text(ChannelModel::Address), u"10.0.0.1 and 10.0.0.2"_s);
        m_store->pass(100ms);
        m_store->post("room", "alice", 0, "10.0.0.2");
        m_store->update();
        QCOMPARE(text(ChannelModel::Address), u"10.0.0.1 and 10.0.0.2"_s); // whichever posts last
    }

    void bothAddressesAreReadInTheToolTipsWhereTheColumnIsNarrow()
    {
        postFromTwo("alice");
        for (const int column : {ChannelModel::State, ChannelModel::Address}) {
            const QString tip = m_store->client(0).siblingAtColumn(column).data(Qt::ToolTipRole).toString();
            QVERIFY2(tip.contains("10.0.0.1 and 10.0.0.2"_L1), qPrintable(tip));
        }
        const QModelIndex ofChannel = m_store->channel(0).siblingAtColumn(ChannelModel::Address);
        QCOMPARE(ofChannel.data(Qt::ToolTipRole).toString(), QString());
    }

    void anIdWithTwoSendersMarksItsChannel()
    {
        m_store->post("calm", "bob");
        postFromTwo("alice");
        m_store->post("room", "carol");
        m_store->update();
        const QModelIndex state = m_store->channel(1).siblingAtColumn(ChannelModel::State);
        QCOMPARE(state.data().toString(), u"2 clients, 1 id with two senders"_s);
        const QString tip = state.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.startsWith("2 clients, 1 id with two senders\nTwo devices"_L1), qPrintable(tip));
        const QModelIndex ofClient = m_store->model().index(0, ChannelModel::State, m_store->channel(1));
        QCOMPARE(ofClient.data().toString(), u"Two senders"_s);
        QCOMPARE(imageOf(state), imageOf(ofClient));
        const QModelIndex calm = m_store->channel(0).siblingAtColumn(ChannelModel::State);
        QVERIFY(imageOf(state) != imageOf(calm));
        QVERIFY(state.data(ChannelModel::ValueRole).toInt() > calm.data(ChannelModel::ValueRole).toInt());
    }

    void aClockThatBeginsAnewIsShown()
    {
        m_store->postWithTime("room", "alice", 1000);
        m_store->pass(100ms);
        m_store->postWithTime("room", "alice", 0);
        m_store->post("room", "bob");
        m_store->update();
        const QModelIndex state = m_store->client(0).siblingAtColumn(ChannelModel::State);
        QCOMPARE(state.data().toString(), u"Clock began anew"_s);
        const QModelIndex ofNew = m_store->client(1).siblingAtColumn(ChannelModel::State);
        QCOMPARE(ofNew.data().toString(), u"New"_s);
        QVERIFY(imageOf(state) != imageOf(ofNew));
    }

    void whoTimesOutIsRemoved()
    {
        m_store->post("room", "alice");
        m_store->post("room", "bob");
        m_store->post("lab", "carol");
        m_store->update();
        m_store->pass(3s);
        m_store->post("room", "bob");
        m_store->pass(2s);
        m_store->update();
        QCOMPARE(modelNames(m_store->model()), u"room(bob)"_s);
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

    void theSameSnapshotAgainSaysNothing()
    {
        m_store->postRegularly("room", {"alice", "bob"}, 11, 100ms);
        m_store->update();
        m_store->spy().clear();
        m_store->update();
        QCOMPARE(m_store->spy().text(), QString());
    }

    void clientsThatGoOnPostingSayNothingWithinASecond()
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

    void ratesAreRenewedAfterASecond()
    {
        m_store->postRegularly("room", {"alice"}, 11, 100ms);
        m_store->update();
        m_store->postRegularly("room", {"alice"}, 400, 20ms);
        m_store->spy().clear();
        m_store->update();
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::Rate).data().toString(), u"50.0"_s);
        QCOMPARE(m_store->spy().text(), u"changed 2"_s); // the client and its channel
    }

    void agesOfTenSecondsAndMoreAreRenewedTogether()
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

    void theFirstRateShowsAtOnce()
    {
        m_store->post("room", "alice");
        m_store->update();
        m_store->pass(100ms);
        m_store->post("room", "alice");
        m_store->update();
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::Rate).data().toString(), u"10.0"_s);
    }

    void aSlowSensorHasARate()
    {
        m_store->store().setClientTimeout(5min);
        m_store->postRegularly("room", {"a", "b", "c"}, 3, 30s);
        m_store->update();
        const QModelIndex rate = m_store->client(0).siblingAtColumn(ChannelModel::Rate);
        QCOMPARE(rate.data().toString(), u"< 0.1"_s);
        QVERIFY(rate.data(ChannelModel::ValueRole).toDouble() > 0);
        QCOMPARE(m_store->channel(0).siblingAtColumn(ChannelModel::Rate).data().toString(), u"0.1"_s);
        QVERIFY(rate.data(ChannelModel::RatesRole).value<QList<float>>().last() > 0);
    }

    void aSlowSensorSaysNothingWithinASecondEither()
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

    void ratesThatReadEqualSortAsEqual()
    {
        m_store->postRegularly("room", {"alice"}, 41, 100ms);
        m_store->update();
        QCOMPARE(
            m_store->client(0).siblingAtColumn(ChannelModel::Rate).data(ChannelModel::ValueRole).toDouble(),
            10.0);
    }

    void newClientsInARowAreInsertedAtOnce()
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

    void newChannelsAreInsertedAtOnceWithTheirClients()
    {
        m_store->post("room", "alice");
        m_store->post("lab", "bob");
        m_store->update();
        QCOMPARE(m_store->spy().text(), u"inserted 1"_s);
    }

    void anOlderChannelThatComesToLifeLaterIsInsertedWhereItBelongs()
    {
        m_store->post("first", "alice");
        m_store->post("second", "bob");
        m_store->post("third", "carol");
        const Snapshot all = m_store->snapshot();
        Snapshot without = all;
        without.channels.erase(without.channels.begin() + 1);
        m_store->model().update(without, 5s);
        m_store->model().update(all, 5s);
        QCOMPARE(modelNames(m_store->model()), u"first(alice) second(bob) third(carol)"_s);
    }

    void neighboursThatLeaveAreRemovedAtOnce()
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

    void neighboursThatChangeAreReportedAtOnce()
    {
        m_store->postRegularly("room", {"a", "b", "c", "d"}, 11, 100ms);
        m_store->update();
        for (const char *id : {"a", "b", "d"})
            m_store->postLate("room", id);
        m_store->spy().clear();
        m_store->update();
        QCOMPARE(m_store->spy().text(), u"changed 3"_s); // a and b, d, the channel
    }

    void whoRejoinsComesLast()
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

    void lateRequestsAreCounted()
    {
        m_store->post("room", "alice");
        m_store->postLate("room", "alice");
        m_store->update();
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::Late).data().toString(), u"1 · 33.3 %"_s);
        QVERIFY(!m_store->client(0).siblingAtColumn(ChannelModel::Late).data(Qt::FontRole).isValid());
    }

    void manyScatteredChangesAreReportedAtOnce()
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

    void valuesAreRaw()
    {
        m_store->post("room", "alice", 5234);
        m_store->update();
        const QVariant size =
            m_store->client(0).siblingAtColumn(ChannelModel::BodySize).data(ChannelModel::ValueRole);
        QCOMPARE(size, QVariant(qlonglong(5234)));
    }

    void rowsTellWhoTheyAre()
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

    void aHostileNameIsShownAsPlainText()
    {
        m_store->post("room", "<img src=x>\n");
        m_store->update();
        QCOMPARE(m_store->client(0).data().toString(), u"<img src=x>␊"_s);
        QVERIFY(!m_store->client(0).data(Qt::ToolTipRole).toString().contains("<img"_L1));
    }

    void hoursOfComingAndGoingNeitherResetNorRelayout()
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

private:
    /// Posts to "room", in turn from two addresses.
    void postFromTwo(const QByteArray &id)
    {
        for (int i = 0; i < 20; ++i) {
            m_store->pass(100ms);
            m_store->post("room", id, 0, i % 2 ? "10.0.0.1" : "10.0.0.2");
        }
        m_store->update();
    }

    static QImage imageOf(const QModelIndex &index)
    {
        return index.data(Qt::DecorationRole).value<QIcon>().pixmap(32).toImage();
    }

    std::optional<ModelFixture> m_store;
};

SUPERSYNK_TEST(TestChannelModel)
#include "tst_channelmodel.moc"
