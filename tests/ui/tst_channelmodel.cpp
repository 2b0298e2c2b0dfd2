// SPDX-License-Identifier: GPL-3.0-only
#include "channelmodel.h"

#include "modellab.h"

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
    void init() { m_lab.emplace(); }

    void channelsAreListedWithTheirClientsAndSumThemUp()
    {
        m_lab->postRegularly("room", {"alice", "bob"}, 11, 100ms);
        m_lab->post("lab", "carol", 5200, "192.168.1.7");
        m_lab->update();
        QCOMPARE(modelText(m_lab->model()),
                 u"room | 2 clients | 20.0 | 0 | 0 | now | 40 bytes | \n"
                 "  alice | New | 10.0 | 0 | 0 | now | 21 bytes | 10.0.0.1\n"
                 "  bob | New | 10.0 | 0 | 0 | now | 19 bytes | 10.0.0.1\n"
                 "lab | 1 client | – | – | 0 | now | 5.2 kB | \n"
                 "  carol | New | – | – | 0 | now | 5.2 kB | 192.168.1.7\n"_s);
    }

    void silenceShowsAtOnce()
    {
        m_lab->postRegularly("room", {"alice", "bob"}, 11, 100ms);
        m_lab->update();
        m_lab->pass(500ms);
        m_lab->post("room", "alice");
        m_lab->update();
        m_lab->pass(900ms);
        m_lab->update();
        QCOMPARE(m_lab->client(0).siblingAtColumn(ChannelModel::State).data().toString(), u"New"_s);
        QCOMPARE(m_lab->client(1).siblingAtColumn(ChannelModel::State).data().toString(),
                 u"Silent, leaves in 4 s"_s);
        QCOMPARE(m_lab->client(1).siblingAtColumn(ChannelModel::LastSeen).data().toString(), u"1.4 s"_s);
        QCOMPARE(m_lab->channel(0).siblingAtColumn(ChannelModel::State).data().toString(),
                 u"2 clients, 1 silent"_s);
    }

    void twoSendersUnderOneIdAreShownWithBothAddresses()
    {
        for (int i = 0; i < 20; ++i) {
            m_lab->pass(100ms);
            m_lab->post("room", "alice", 0, i % 2 ? "10.0.0.1" : "10.0.0.2");
        }
        m_lab->update();
        const auto text = [this](int column) {
            return m_lab->client(0).siblingAtColumn(column).data().toString();
        };
        QCOMPARE(text(ChannelModel::State), u"Two senders"_s);
        QCOMPARE(text(ChannelModel::Address), u"10.0.0.1 and 10.0.0.2"_s);
        m_lab->pass(100ms);
        m_lab->post("room", "alice", 0, "10.0.0.2");
        m_lab->update();
        QCOMPARE(text(ChannelModel::Address), u"10.0.0.1 and 10.0.0.2"_s); // whichever posts last
    }

    void bothAddressesAreReadInTheToolTipsWhereTheColumnIsNarrow()
    {
        postFromTwo("alice");
        for (const int column : {ChannelModel::State, ChannelModel::Address}) {
            const QString tip = m_lab->client(0).siblingAtColumn(column).data(Qt::ToolTipRole).toString();
            QVERIFY2(tip.contains("10.0.0.1 and 10.0.0.2"_L1), qPrintable(tip));
        }
        const QModelIndex ofChannel = m_lab->channel(0).siblingAtColumn(ChannelModel::Address);
        QCOMPARE(ofChannel.data(Qt::ToolTipRole).toString(), QString());
    }

    void anIdWithTwoSendersMarksItsChannel()
    {
        m_lab->post("calm", "bob");
        postFromTwo("alice");
        m_lab->post("room", "carol");
        m_lab->update();
        const QModelIndex state = m_lab->channel(1).siblingAtColumn(ChannelModel::State);
        QCOMPARE(state.data().toString(), u"2 clients, 1 id with two senders"_s);
        const QString tip = state.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.startsWith("2 clients, 1 id with two senders\nTwo devices"_L1), qPrintable(tip));
        const QModelIndex ofClient = m_lab->model().index(0, ChannelModel::State, m_lab->channel(1));
        QCOMPARE(ofClient.data().toString(), u"Two senders"_s);
        QCOMPARE(imageOf(state), imageOf(ofClient));
        const QModelIndex calm = m_lab->channel(0).siblingAtColumn(ChannelModel::State);
        QVERIFY(imageOf(state) != imageOf(calm));
        QVERIFY(state.data(ChannelModel::ValueRole).toInt() > calm.data(ChannelModel::ValueRole).toInt());
    }

    void aClockThatBeginsAnewIsShown()
    {
        m_lab->postWithTime("room", "alice", 1000);
        m_lab->pass(100ms);
        m_lab->postWithTime("room", "alice", 0);
        m_lab->post("room", "bob");
        m_lab->update();
        const QModelIndex state = m_lab->client(0).siblingAtColumn(ChannelModel::State);
        QCOMPARE(state.data().toString(), u"Clock began anew"_s);
        const QModelIndex ofNew = m_lab->client(1).siblingAtColumn(ChannelModel::State);
        QCOMPARE(ofNew.data().toString(), u"New"_s);
        QVERIFY(imageOf(state) != imageOf(ofNew));
    }

    void whoTimesOutIsRemoved()
    {
        m_lab->post("room", "alice");
        m_lab->post("room", "bob");
        m_lab->post("lab", "carol");
        m_lab->update();
        m_lab->pass(3s);
        m_lab->post("room", "bob");
        m_lab->pass(2s);
        m_lab->update();
        QCOMPARE(modelNames(m_lab->model()), u"room(bob)"_s);
    }

    void aPurgedChannelIsRemovedAtOnce()
    {
        m_lab->post("room", "alice");
        m_lab->post("lab", "bob");
        m_lab->update();
        m_lab->store().purge("room");
        m_lab->spy().clear();
        m_lab->update();
        QCOMPARE(modelNames(m_lab->model()), u"lab(bob)"_s);
        QCOMPARE(m_lab->spy().text(), u"removed 1"_s);
    }

    void theSameSnapshotAgainSaysNothing()
    {
        m_lab->postRegularly("room", {"alice", "bob"}, 11, 100ms);
        m_lab->update();
        m_lab->spy().clear();
        m_lab->update();
        QCOMPARE(m_lab->spy().text(), QString());
    }

    void clientsThatGoOnPostingSayNothingWithinASecond()
    {
        m_lab->postRegularly("room", {"alice", "bob"}, 41, 100ms);
        m_lab->update();
        m_lab->spy().clear();
        for (int i = 0; i < 9; ++i) {
            m_lab->postRegularly("room", {"alice", "bob"}, 2, 50ms);
            m_lab->update();
        }
        QCOMPARE(m_lab->spy().text(), QString());
    }

    void ratesAreRenewedAfterASecond()
    {
        m_lab->postRegularly("room", {"alice"}, 11, 100ms);
        m_lab->update();
        m_lab->postRegularly("room", {"alice"}, 400, 20ms);
        m_lab->spy().clear();
        m_lab->update();
        QCOMPARE(m_lab->client(0).siblingAtColumn(ChannelModel::Rate).data().toString(), u"50.0"_s);
        QCOMPARE(m_lab->spy().text(), u"changed 2"_s); // the client and its channel
    }

    void agesOfTenSecondsAndMoreAreRenewedTogether()
    {
        m_lab->store().setClientTimeout(1min);
        m_lab->pass(300ms);
        m_lab->post("room", "alice");
        m_lab->pass(400ms);
        m_lab->post("room", "bob");
        m_lab->pass(11900ms);
        m_lab->update();
        m_lab->spy().clear();
        m_lab->pass(200ms); // Bob's twelfth second is over, the clock's is not
        m_lab->update();
        QCOMPARE(m_lab->spy().text(), QString());
        m_lab->pass(300ms);
        m_lab->update();
        QCOMPARE(m_lab->client(1).siblingAtColumn(ChannelModel::LastSeen).data().toString(), u"12 s"_s);
        QCOMPARE(m_lab->spy().text(), u"changed 2"_s);
    }

    void theFirstRateShowsAtOnce()
    {
        m_lab->post("room", "alice");
        m_lab->update();
        m_lab->pass(100ms);
        m_lab->post("room", "alice");
        m_lab->update();
        QCOMPARE(m_lab->client(0).siblingAtColumn(ChannelModel::Rate).data().toString(), u"10.0"_s);
    }

    void aSlowSensorHasARate()
    {
        m_lab->store().setClientTimeout(5min);
        m_lab->postRegularly("room", {"a", "b", "c"}, 3, 30s);
        m_lab->update();
        const QModelIndex rate = m_lab->client(0).siblingAtColumn(ChannelModel::Rate);
        QCOMPARE(rate.data().toString(), u"< 0.1"_s);
        QVERIFY(rate.data(ChannelModel::ValueRole).toDouble() > 0);
        QCOMPARE(m_lab->channel(0).siblingAtColumn(ChannelModel::Rate).data().toString(), u"0.1"_s);
        QVERIFY(rate.data(ChannelModel::RatesRole).value<QList<float>>().last() > 0);
    }

    void aSlowSensorSaysNothingWithinASecondEither()
    {
        m_lab->store().setClientTimeout(5min);
        m_lab->postRegularly("room", {"alice"}, 3, 30s);
        m_lab->update();
        m_lab->spy().clear();
        m_lab->pass(200ms);
        m_lab->post("room", "alice", 500);
        m_lab->update();
        QCOMPARE(m_lab->client(0).siblingAtColumn(ChannelModel::BodySize).data().toString(), u"21 bytes"_s);
        QCOMPARE(m_lab->spy().text(), QString());
    }

    void ratesThatReadEqualSortAsEqual()
    {
        m_lab->postRegularly("room", {"alice"}, 41, 100ms);
        m_lab->update();
        QCOMPARE(
            m_lab->client(0).siblingAtColumn(ChannelModel::Rate).data(ChannelModel::ValueRole).toDouble(),
            10.0);
    }

    void newClientsInARowAreInsertedAtOnce()
    {
        m_lab->post("room", "alice");
        m_lab->update();
        m_lab->post("room", "bob");
        m_lab->post("room", "carol");
        m_lab->spy().clear();
        m_lab->update();
        QCOMPARE(modelNames(m_lab->model()), u"room(alice bob carol)"_s);
        QCOMPARE(m_lab->spy().text(), u"inserted 1, changed 1"_s); // the channel has changed
    }

    void newChannelsAreInsertedAtOnceWithTheirClients()
    {
        m_lab->post("room", "alice");
        m_lab->post("lab", "bob");
        m_lab->update();
        QCOMPARE(m_lab->spy().text(), u"inserted 1"_s);
    }

    void anOlderChannelThatComesToLifeLaterIsInsertedWhereItBelongs()
    {
        m_lab->post("first", "alice");
        m_lab->post("second", "bob");
        m_lab->post("third", "carol");
        const Snapshot all = m_lab->snapshot();
        Snapshot without = all;
        without.channels.erase(without.channels.begin() + 1);
        m_lab->model().update(without, 5s);
        m_lab->model().update(all, 5s);
        QCOMPARE(modelNames(m_lab->model()), u"first(alice) second(bob) third(carol)"_s);
    }

    void neighboursThatLeaveAreRemovedAtOnce()
    {
        for (const char *id : {"a", "b", "c", "d", "e"})
            m_lab->post("room", id);
        m_lab->update();
        for (const char *id : {"b", "c", "e"})
            m_lab->store().remove("room", id);
        m_lab->spy().clear();
        m_lab->update();
        QCOMPARE(modelNames(m_lab->model()), u"room(a d)"_s);
        QCOMPARE(m_lab->spy().text(), u"removed 2, changed 1"_s);
    }

    void neighboursThatChangeAreReportedAtOnce()
    {
        m_lab->postRegularly("room", {"a", "b", "c", "d"}, 11, 100ms);
        m_lab->update();
        for (const char *id : {"a", "b", "d"})
            m_lab->postLate("room", id);
        m_lab->spy().clear();
        m_lab->update();
        QCOMPARE(m_lab->spy().text(), u"changed 3"_s); // a and b, d, the channel
    }

    void whoRejoinsComesLast()
    {
        m_lab->post("room", "alice");
        m_lab->post("room", "bob");
        m_lab->update();
        m_lab->store().remove("room", "alice");
        m_lab->post("room", "alice");
        m_lab->update();
        QCOMPARE(modelNames(m_lab->model()), u"room(bob alice)"_s);
    }

    void aPersistentIndexFollowsItsClient()
    {
        for (const char *id : {"a", "b", "c"})
            m_lab->post("room", id);
        m_lab->update();
        const QPersistentModelIndex c = m_lab->client(2);
        m_lab->store().remove("room", "a");
        m_lab->update();
        QCOMPARE(c.row(), 1);
        QCOMPARE(c.data().toString(), u"c"_s);
    }

    void lateRequestsAreCounted()
    {
        m_lab->post("room", "alice");
        m_lab->postLate("room", "alice");
        m_lab->update();
        QCOMPARE(m_lab->client(0).siblingAtColumn(ChannelModel::Late).data().toString(), u"1 · 33.3 %"_s);
        QVERIFY(!m_lab->client(0).siblingAtColumn(ChannelModel::Late).data(Qt::FontRole).isValid());
    }

    void manyScatteredChangesAreReportedAtOnce()
    {
        for (int i = 0; i < 100; ++i)
            m_lab->post("room", QByteArray::number(i));
        m_lab->update();
        for (int i = 0; i < 100; i += 2)
            m_lab->postLate("room", QByteArray::number(i));
        m_lab->spy().clear();
        m_lab->update();
        QCOMPARE(m_lab->spy().text(), u"changed 2"_s); // the clients, the channel
        const QModelIndex last = m_lab->spy().changed.at(0).at(1).toModelIndex();
        QCOMPARE(last.row(), 98);
    }

    void valuesAreRaw()
    {
        m_lab->post("room", "alice", 5234);
        m_lab->update();
        const QVariant size =
            m_lab->client(0).siblingAtColumn(ChannelModel::BodySize).data(ChannelModel::ValueRole);
        QCOMPARE(size, QVariant(qlonglong(5234)));
    }

    void rowsTellWhoTheyAre()
    {
        m_lab->post("room", "alice");
        m_lab->update();
        QCOMPARE(m_lab->client(0).data(ChannelModel::KindRole).value<ChannelModel::Kind>(),
                 ChannelModel::Kind::Client);
        QCOMPARE(m_lab->client(0).data(ChannelModel::KeyRole).toByteArray(), "room");
        QCOMPARE(m_lab->client(0).data(ChannelModel::ClientIdRole).toByteArray(), "alice");
        QCOMPARE(m_lab->client(0).parent().data(ChannelModel::KindRole).value<ChannelModel::Kind>(),
                 ChannelModel::Kind::Channel);
        QCOMPARE(m_lab->client(0).parent().data(ChannelModel::ClientCountRole).toInt(), 1);
    }

    void aHostileNameIsShownAsPlainText()
    {
        m_lab->post("room", "<img src=x>\n");
        m_lab->update();
        QCOMPARE(m_lab->client(0).data().toString(), u"<img src=x>␊"_s);
        QVERIFY(!m_lab->client(0).data(Qt::ToolTipRole).toString().contains("<img"_L1));
    }

    void hoursOfComingAndGoingNeitherResetNorRelayout()
    {
        QRandomGenerator random(7); // the same hours every time
        for (int step = 0; step < 500; ++step) {
            const QByteArray key = "channel" + QByteArray::number(random.bounded(3));
            const QByteArray id = "client" + QByteArray::number(random.bounded(12));
            m_lab->post(key, id);
            if (random.bounded(20) == 0)
                m_lab->store().purge(key);
            m_lab->pass(std::chrono::milliseconds(random.bounded(600)));
            m_lab->update();
        }
        QCOMPARE(m_lab->spy().layouts.size() + m_lab->spy().resets.size(), 0);
    }

private:
    /// Posts to "room", in turn from two addresses.
    void postFromTwo(const QByteArray &id)
    {
        for (int i = 0; i < 20; ++i) {
            m_lab->pass(100ms);
            m_lab->post("room", id, 0, i % 2 ? "10.0.0.1" : "10.0.0.2");
        }
        m_lab->update();
    }

    static QImage imageOf(const QModelIndex &index)
    {
        return index.data(Qt::DecorationRole).value<QIcon>().pixmap(32).toImage();
    }

    std::optional<ModelLab> m_lab;
};

QTEST_MAIN(TestChannelModel)
#include "tst_channelmodel.moc"
