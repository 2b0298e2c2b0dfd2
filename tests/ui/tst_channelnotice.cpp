// SPDX-License-Identifier: GPL-3.0-only
#include "channelmodel.h"

#include "modellab.h"

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
    void init() { m_lab.emplace(); }

    void whoHasComeGlowsUntilItIsOneOfThem()
    {
        m_lab->post("room", "alice");
        m_lab->update();
        QVERIFY(glows(m_lab->client(0)));
        m_lab->postRegularly("room", {"alice"}, 32, 100ms);
        m_lab->update();
        QVERIFY(!glows(m_lab->client(0)));
        QCOMPARE(m_lab->client(0).siblingAtColumn(ChannelModel::State).data().toString(), u"Live"_s);
    }

    void whoFallsSilentGlowsForAWhileAndAgainBeforeItLeaves()
    {
        m_lab->store().setClientTimeout(30s);
        m_lab->postRegularly("room", {"alice"}, 40, 100ms);
        m_lab->update();
        QVERIFY(!glows(m_lab->client(0)));
        m_lab->pass(1100ms);
        m_lab->update();
        QVERIFY(glows(m_lab->client(0)));
        m_lab->pass(3s);
        m_lab->update();
        QVERIFY(!glows(m_lab->client(0)));
        m_lab->pass(16500ms);
        m_lab->update();
        QVERIFY(glows(m_lab->client(0)));
        QCOMPARE(m_lab->client(0).siblingAtColumn(ChannelModel::State).data().toString(),
                 u"Silent, leaves in 10 s"_s);
    }

    void whoComesBackGlows()
    {
        m_lab->postRegularly("room", {"alice"}, 40, 100ms);
        m_lab->update();
        m_lab->pass(1100ms);
        m_lab->update();
        m_lab->post("room", "alice");
        m_lab->update();
        QVERIFY(glows(m_lab->client(0)));
        QCOMPARE(m_lab->client(0).siblingAtColumn(ChannelModel::State).data().toString(), u"Live"_s);
    }

    void aGlowIsReportedForTheWholeRow()
    {
        m_lab->post("room", "alice");
        m_lab->update();
        m_lab->spy().clear();
        m_lab->pass(2s); // two thirds of the fade
        m_lab->update();
        QCOMPARE(m_lab->spy().changed.at(0).at(0).toModelIndex().column(), int(ChannelModel::Name));
    }

    void withoutMotionNobodyGlows()
    {
        m_lab->model().setGlowing(false);
        m_lab->post("room", "alice");
        m_lab->update();
        QVERIFY(!glows(m_lab->client(0)));
    }

    void ratesAreRememberedSecondBySecond()
    {
        for (int second = 0; second < 3; ++second) {
            m_lab->postRegularly("room", {"alice", "bob"}, 10, 100ms);
            m_lab->update();
            m_lab->pass(100ms);
        }
        QCOMPARE(rates(m_lab->client(0)), (QList<float>{10, 10, 10}));
        QCOMPARE(rates(m_lab->channel(0)), (QList<float>{20, 20, 20}));
    }

    void secondsInWhichNobodyLookedAreAGapInTheRates()
    {
        m_lab->postRegularly("room", {"alice"}, 11, 100ms);
        m_lab->update();
        m_lab->postRegularly("room", {"alice"}, 31, 100ms);
        m_lab->update();
        const QList<float> values = rates(m_lab->client(0));
        QCOMPARE(values.size(), 4);
        QVERIFY(values.at(0) > 0 && std::isnan(values.at(1)) && std::isnan(values.at(2)) && values.at(3) > 0);
    }

    void aChannelHasTheJitterOfItsWorstClient()
    {
        m_lab->post("room", "bob");
        for (const auto pause : {100ms, 500ms, 100ms, 500ms, 100ms}) {
            m_lab->post("room", "alice");
            m_lab->pass(pause);
        }
        m_lab->post("room", "alice");
        m_lab->update();
        const auto jitter = [](const QModelIndex &row) { return row.siblingAtColumn(ChannelModel::Jitter); };
        const QModelIndex alice = jitter(m_lab->client(1));
        QVERIFY(alice.data(ChannelModel::ValueRole).toInt() > 100);
        QCOMPARE(jitter(m_lab->channel(0)).data(), alice.data());
        QVERIFY(alice.data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!alice.data(Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(m_lab->client(1).data(ChannelModel::IsLateRole).toBool());
        QCOMPARE(jitter(m_lab->client(0)).data().toString(), u"–"_s);
    }

    void aShareOfLateRequestsThatShowsIsMarkedAndExplained()
    {
        for (int i = 0; i < 3; ++i)
            m_lab->postLate("room", "alice");
        m_lab->update();
        const QModelIndex late = m_lab->client(0).siblingAtColumn(ChannelModel::Late);
        QVERIFY(late.data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(late.data(Qt::ForegroundRole).isValid());
        QVERIFY(!late.data(Qt::AccessibleDescriptionRole).toString().isEmpty());
        QVERIFY(late.data(Qt::ToolTipRole).toString().contains("1.0 %"_L1));
    }

    void aLateRequestIsOfTheLatestMinute()
    {
        m_lab->postLate("room", "alice");
        m_lab->update();
        QVERIFY(m_lab->client(0).data(ChannelModel::IsLateRole).toBool());
        m_lab->postRegularly("room", {"alice"}, 620, 100ms);
        m_lab->update();
        QVERIFY(!m_lab->client(0).data(ChannelModel::IsLateRole).toBool());
    }

private:
    static bool glows(const QModelIndex &row) { return row.data(Qt::BackgroundRole).isValid(); }
    static QList<float> rates(const QModelIndex &row)
    {
        return row.data(ChannelModel::RatesRole).value<QList<float>>();
    }

    std::optional<ModelLab> m_lab;
};

QTEST_MAIN(TestChannelNotice)
#include "tst_channelnotice.moc"
