// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channelmodel.h"

#include "tests/support/testmain.h"
#include "tests/ui/modelfixture.h"

#include <QFont>
#include <QTest>

#include <cmath>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the model does to be noticed: glows, the history of rates, figures past their thresholds.
class TestChannelNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store.emplace(); }

    void whoHasComeGlowsUntilItIsOneOfThem()
    {
        m_store->post("room", "alice");
        m_store->update();
        QVERIFY(glows(m_store->client(0)));
        m_store->postRegularly("room", {"alice"}, 32, 100ms);
        m_store->update();
        QVERIFY(!glows(m_store->client(0)));
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::State).data().toString(), u"Live"_s);
    }

    void whoFallsSilentGlowsForAWhileAndAgainBeforeItLeaves()
    {
        m_store->store().setClientTimeout(30s);
        m_store->postRegularly("room", {"alice"}, 40, 100ms);
        m_store->update();
        QVERIFY(!glows(m_store->client(0)));
        m_store->pass(1100ms);
        m_store->update();
        QVERIFY(glows(m_store->client(0)));
        m_store->pass(3s);
        m_store->update();
        QVERIFY(!glows(m_store->client(0)));
        m_store->pass(16500ms);
        m_store->update();
        QVERIFY(glows(m_store->client(0)));
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::State).data().toString(),
                 u"Silent, leaves in 10 s"_s);
    }

    void whoComesBackGlows()
    {
        m_store->postRegularly("room", {"alice"}, 40, 100ms);
        m_store->update();
        m_store->pass(1100ms);
        m_store->update();
        m_store->post("room", "alice");
        m_store->update();
        QVERIFY(glows(m_store->client(0)));
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::State).data().toString(), u"Live"_s);
    }

    void aGlowIsReportedForTheWholeRow()
    {
        m_store->post("room", "alice");
        m_store->update();
        m_store->spy().clear();
        m_store->pass(2s); // two thirds of the fade
        m_store->update();
        QCOMPARE(m_store->spy().changed.at(0).at(0).toModelIndex().column(), int(ChannelModel::Name));
    }

    void withoutMotionNobodyGlows()
    {
        m_store->model().setGlowing(false);
        m_store->post("room", "alice");
        m_store->update();
        QVERIFY(!glows(m_store->client(0)));
    }

    void ratesAreRememberedSecondBySecond()
    {
        for (int second = 0; second < 3; ++second) {
            m_store->postRegularly("room", {"alice", "bob"}, 10, 100ms);
            m_store->update();
            m_store->pass(100ms);
        }
        QCOMPARE(rates(m_store->client(0)), (QList<float>{10, 10, 10}));
        QCOMPARE(rates(m_store->channel(0)), (QList<float>{20, 20, 20}));
    }

    void secondsInWhichNobodyLookedAreAGapInTheRates()
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

    void aShareOfLateRequestsThatShowsIsMarkedAndExplained()
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

    void aLateRequestIsOfTheLatestMinute()
    {
        m_store->postLate("room", "alice");
        m_store->update();
        QVERIFY(m_store->client(0).data(ChannelModel::IsLateRole).toBool());
        m_store->postRegularly("room", {"alice"}, 620, 100ms);
        m_store->update();
        QVERIFY(!m_store->client(0).data(ChannelModel::IsLateRole).toBool());
    }

private:
    static bool glows(const QModelIndex &row) { return row.data(Qt::BackgroundRole).isValid(); }
    static QList<float> rates(const QModelIndex &row)
    {
        return row.data(ChannelModel::RatesRole).value<QList<float>>();
    }

    std::optional<ModelFixture> m_store;
};

SUPERSYNK_TEST(TestChannelNotice)
#include "tst_channelnotice.moc"
