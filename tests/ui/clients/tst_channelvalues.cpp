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
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::State).data().toString(), u"New"_s);
        QCOMPARE(m_store->client(1).siblingAtColumn(ChannelModel::State).data().toString(),
                 u"Silent, leaves in 4 s"_s);
        QCOMPARE(m_store->client(1).siblingAtColumn(ChannelModel::LastSeen).data().toString(), u"1.4 s"_s);
        QCOMPARE(m_store->channel(0).siblingAtColumn(ChannelModel::State).data().toString(),
                 u"2 clients, 1 silent"_s);
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
        QCOMPARE(state(m_store->channel(0)), u"2 clients, 1 replayed"_s);
        QCOMPARE(state(m_store->client(0)), u"New"_s);
        QCOMPARE(state(m_store->client(1)), u"Replayed"_s);
        m_store->store().remove("room", "alice");
        m_store->update();
        QCOMPARE(state(m_store->channel(0)), u"1 client, replayed"_s);
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

    void aClockRestartIsShown()
    {
        m_store->postWithTime("room", "alice", 1000);
        m_store->pass(100ms);
        m_store->postWithTime("room", "alice", 0);
        m_store->post("room", "bob");
        m_store->update();
        const QModelIndex state = m_store->client(0).siblingAtColumn(ChannelModel::State);
        QCOMPARE(state.data().toString(), u"Clock restarted"_s);
        const QModelIndex ofNew = m_store->client(1).siblingAtColumn(ChannelModel::State);
        QCOMPARE(ofNew.data().toString(), u"New"_s);
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
        m_store->post("room", "bob");
        for (const auto pause : {100ms, 500ms, 100ms, 500ms, 100ms}) {
            m_store->post("room", "alice");
            m_store->pass(pause);
        }
        m_store->post("room", "alice");
        m_store->update();
        const auto jitter = [](const QModelIndex &row) { return row.siblingAtColumn(ChannelModel::Jitter); };
        const QModelIndex alice = jitter(m_store->client(1));
        QVERIFY(alice.data(ChannelModel::ValueRole).toInt() > 100);
        QCOMPARE(jitter(m_store->channel(0)).data(), alice.data());
        QVERIFY(alice.data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!alice.data(Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(m_store->client(1).data(ChannelModel::IsLateRole).toBool());
        QCOMPARE(jitter(m_store->client(0)).data().toString(), u"–"_s);
    }

    void aLateShareAboveTheThresholdIsHighlighted()
    {
        for (int i = 0; i < 3; ++i)
            m_store->postLate("room", "alice");
        m_store->update();
        const QModelIndex late = m_store->client(0).siblingAtColumn(ChannelModel::Late);
        QVERIFY(late.data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(late.data(Qt::ForegroundRole).isValid());
        QVERIFY(!late.data(Qt::AccessibleDescriptionRole).toString().isEmpty());
        QVERIFY(late.data(Qt::ToolTipRole).toString().contains("1.0 %"_L1));
    }

    void aLateRequestCountsForAMinute()
    {
        m_store->postLate("room", "alice");
        m_store->update();
        QVERIFY(m_store->client(0).data(ChannelModel::IsLateRole).toBool());
        m_store->postRegularly("room", {"alice"}, 620, 100ms);
        m_store->update();
        QVERIFY(!m_store->client(0).data(ChannelModel::IsLateRole).toBool());
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
