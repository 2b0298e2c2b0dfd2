// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channelmodel.h"

#include "tests/support/testmain.h"
#include "tests/ui/modelfixture.h"

#include <QFont>
#include <QIcon>
#include <QImage>
#include <QTest>

#include <cmath>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The values of the cells.
class TestChannelValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store.emplace(); }

    void silenceShowsAtOnce()
    {
        m_store->postRegularly("room", {"alice", "bob"}, 11, 100ms);
        m_store->update();
        m_store->pass(500ms);
        m_store->post("room", "alice");
        m_store->update();
        m_store->pass(900ms);
        m_store->update();
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::State).data().toString(), u"Good · new"_s);
        QCOMPARE(m_store->client(1).siblingAtColumn(ChannelModel::State).data().toString(),
                 u"Silent 1 s, leaves in 4 s"_s);
        QCOMPARE(m_store->client(1).siblingAtColumn(ChannelModel::LastSeen).data().toString(), u"1.4 s"_s);
        QCOMPARE(m_store->channel(0).siblingAtColumn(ChannelModel::State).data().toString(),
                 u"1 silent · 2 clients"_s);
    }

    void replayedClientsAreMarked()
    {
        m_store->post("room", "alice");
        static_cast<void>(m_store->store().post(
            "room",
            {.message = {"bob", R"({"client_id":"bob"})"}, .now = m_store->now(), .isReplayed = true}));
        m_store->update();
        const auto state = [](const QModelIndex &row) {
            return row.siblingAtColumn(ChannelModel::State).data().toString();
        };
        QCOMPARE(state(m_store->channel(0)), u"All well · 2 clients, 1 replayed"_s);
        QCOMPARE(state(m_store->client(0)), u"Good · new"_s);
        QCOMPARE(state(m_store->client(1)), u"Replayed · new"_s);
        m_store->store().remove("room", "alice");
        m_store->update();
        QCOMPARE(state(m_store->channel(0)), u"Replayed · 1 client"_s);
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
        QCOMPARE(text(ChannelModel::State), u"Two senders · for 0:00"_s);
        QCOMPARE(text(ChannelModel::Address), u"10.0.0.1 and 10.0.0.2"_s);
        m_store->pass(100ms);
        m_store->post("room", "alice", 0, "10.0.0.2");
        m_store->update();
        QCOMPARE(text(ChannelModel::Address), u"10.0.0.1 and 10.0.0.2"_s); // whichever posts last
    }

    void aSecondAddressIsPaintedAtOnce()
    {
        m_store->postRegularly("room", {"alice"}, 100, 100ms); // a glow would repaint all columns
        m_store->update();
        int lastColumn = 0;
        connect(&m_store->model(), &QAbstractItemModel::dataChanged, this,
                [&lastColumn](const QModelIndex &, const QModelIndex &last) {
                    lastColumn = std::max(lastColumn, last.column());
                });
        postFromTwo("alice");
        QCOMPARE(lastColumn, int(ChannelModel::Address));
    }

    void theToolTipsShowBothAddresses()
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
        QCOMPARE(state.data().toString(), u"1 id with two senders · 2 clients"_s);
        const QString tip = state.data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.startsWith(u"1 id with two senders · 2 clients\nTwo devices"_s), qPrintable(tip));
        const QModelIndex ofClient = m_store->model().index(0, ChannelModel::State, m_store->channel(1));
        QCOMPARE(ofClient.data().toString(), u"Two senders · for 0:00"_s);
        QCOMPARE(imageOf(state), imageOf(ofClient));
        const QModelIndex calm = m_store->channel(0).siblingAtColumn(ChannelModel::State);
        QVERIFY(imageOf(state) != imageOf(calm));
        QVERIFY(state.data(ChannelModel::ValueRole).toInt() > calm.data(ChannelModel::ValueRole).toInt());
    }

    void aClockRestartIsShown()
    {
        m_store->postWithTime("room", "alice", 1000);
        m_store->pass(100ms);
        m_store->postWithTime("room", "alice", 0);
        m_store->post("room", "bob");
        m_store->update();
        const QModelIndex state = m_store->client(0).siblingAtColumn(ChannelModel::State);
        QCOMPARE(state.data().toString(), u"Clock restarted · 0:00 ago"_s);
        const QModelIndex ofNew = m_store->client(1).siblingAtColumn(ChannelModel::State);
        QCOMPARE(ofNew.data().toString(), u"Good · new"_s);
        QVERIFY(imageOf(state) != imageOf(ofNew));
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

    void ratesWithEqualTextsSortAsEqual()
    {
        m_store->postRegularly("room", {"alice"}, 41, 100ms);
        m_store->update();
        QCOMPARE(
            m_store->client(0).siblingAtColumn(ChannelModel::Rate).data(ChannelModel::ValueRole).toDouble(),
            10.0);
    }

    void lateRequestsAreCounted()
    {
        m_store->post("room", "alice");
        m_store->postLate("room", "alice");
        m_store->update();
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::Late).data().toString(), u"1 · 33.3 %"_s);
        QVERIFY(!m_store->client(0).siblingAtColumn(ChannelModel::Late).data(Qt::FontRole).isValid());
    }

    void theValueRoleIsANumber()
    {
        m_store->post("room", "alice", 5234);
        m_store->update();
        const QVariant size =
            m_store->client(0).siblingAtColumn(ChannelModel::BodySize).data(ChannelModel::ValueRole);
        QCOMPARE(size, QVariant(qlonglong(5234)));
    }

    void aHostileNameIsShownAsPlainText()
    {
        m_store->post("room", "<img src=x>\n");
        m_store->update();
        QCOMPARE(m_store->client(0).data().toString(), u"<img src=x>␊"_s);
        QVERIFY(!m_store->client(0).data(Qt::ToolTipRole).toString().contains("<img"_L1));
    }

    void ratesAreRecordedEverySecond()
    {
        for (int second = 0; second < 3; ++second) {
            m_store->postRegularly("room", {"alice", "bob"}, 10, 100ms);
            m_store->update();
            m_store->pass(100ms);
        }
        QCOMPARE(rates(m_store->client(0)), (QList<float>{10, 10, 10}));
        QCOMPARE(rates(m_store->channel(0)), (QList<float>{20, 20, 20}));
    }

    void secondsWithoutAnUpdateAreAGapInTheRates()
    {
        m_store->postRegularly("room", {"alice"}, 11, 100ms);
        m_store->update();
        m_store->postRegularly("room", {"alice"}, 31, 100ms);
        m_store->update();
        const QList<float> values = rates(m_store->client(0));
        QCOMPARE(values.size(), 4);
        QVERIFY(values.at(0) > 0 && std::isnan(values.at(1)) && std::isnan(values.at(2)) && values.at(3) > 0);
    }

    void aChannelHasTheJitterOfItsWorstClient()
    {
        for (int i = 0; i < 20; ++i) {
            m_store->post("room", "alice");
            m_store->pass(i % 2 ? 100ms : 500ms);
            m_store->update();
        }
        m_store->post("room", "bob");
        m_store->post("room", "alice");
        m_store->update();
        const auto jitter = [](const QModelIndex &row) { return row.siblingAtColumn(ChannelModel::Jitter); };
        const QModelIndex alice = jitter(m_store->client(0));
        QVERIFY(alice.data(ChannelModel::ValueRole).toInt() > 100);
        QCOMPARE(jitter(m_store->channel(0)).data(), alice.data());
        QCOMPARE(jitter(m_store->client(1)).data().toString(), u"–"_s);
    }

    void columnsOfProblemsSortTheWorstFirst()
    {
        const auto order = [this](int column) {
            return m_store->model().headerData(column, Qt::Horizontal, Qt::InitialSortOrderRole).toInt();
        };
        for (const int column : {ChannelModel::State, ChannelModel::Jitter, ChannelModel::Late})
            QCOMPARE(order(column), int(Qt::DescendingOrder));
        QCOMPARE(order(ChannelModel::Name), int(Qt::AscendingOrder));
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

    static QList<float> rates(const QModelIndex &row)
    {
        return row.data(ChannelModel::RatesRole).value<QList<float>>();
    }

    std::optional<ModelFixture> m_store;
};

SUPERSYNK_TEST(TestChannelValues)
#include "tst_channelvalues.moc"
