// SPDX-License-Identifier: GPL-3.0-only
#include "channelmodel.h"

#include "englishplurals.h"
#include "lab.h"
#include "modeltext.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QLocale>
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
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QCoreApplication::installTranslator(&m_plurals);
    }

    void init()
    {
        m_lab.emplace();
        m_model.emplace();
        m_tester.emplace(&*m_model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_spy.emplace(*m_model);
    }

    void cleanup()
    {
        m_spy.reset();
        m_tester.reset();
        m_model.reset();
    }

    void whoHasComeGlowsUntilItIsOneOfThem()
    {
        m_lab->post("room", "alice");
        update();
        QVERIFY(glows(client(0)));
        m_lab->postRegularly("room", {"alice"}, 32, 100ms);
        update();
        QVERIFY(!glows(client(0)));
        QCOMPARE(client(0).siblingAtColumn(ChannelModel::State).data().toString(), u"Live"_s);
    }

    void whoFallsSilentGlowsForAWhileAndAgainBeforeItLeaves()
    {
        m_lab->store().setClientTimeout(30s);
        m_lab->postRegularly("room", {"alice"}, 40, 100ms);
        update();
        QVERIFY(!glows(client(0)));
        m_lab->pass(1100ms);
        update();
        QVERIFY(glows(client(0)));
        m_lab->pass(3s);
        update();
        QVERIFY(!glows(client(0)));
        m_lab->pass(16500ms);
        update();
        QVERIFY(glows(client(0)));
        QCOMPARE(client(0).siblingAtColumn(ChannelModel::State).data().toString(),
                 u"Silent, leaves in 10 s"_s);
    }

    void whoComesBackGlows()
    {
        m_lab->postRegularly("room", {"alice"}, 40, 100ms);
        update();
        m_lab->pass(1100ms);
        update();
        m_lab->post("room", "alice");
        update();
        QVERIFY(glows(client(0)));
        QCOMPARE(client(0).siblingAtColumn(ChannelModel::State).data().toString(), u"Live"_s);
    }

    void aGlowIsReportedForTheWholeRow()
    {
        m_lab->post("room", "alice");
        update();
        m_spy->clear();
        m_lab->pass(2s); // two thirds of the fade
        update();
        QCOMPARE(m_spy->changed.at(0).at(0).toModelIndex().column(), int(ChannelModel::Name));
    }

    void withoutMotionNobodyGlows()
    {
        m_model->setGlowing(false);
        m_lab->post("room", "alice");
        update();
        QVERIFY(!glows(client(0)));
    }

    void ratesAreRememberedSecondBySecond()
    {
        for (int second = 0; second < 3; ++second) {
            m_lab->postRegularly("room", {"alice", "bob"}, 10, 100ms);
            update();
            m_lab->pass(100ms);
        }
        QCOMPARE(rates(client(0)), (QList<float>{10, 10, 10}));
        QCOMPARE(rates(channel(0)), (QList<float>{20, 20, 20}));
    }

    void secondsInWhichNobodyLookedAreAGapInTheRates()
    {
        m_lab->postRegularly("room", {"alice"}, 11, 100ms);
        update();
        m_lab->postRegularly("room", {"alice"}, 31, 100ms);
        update();
        const QList<float> values = rates(client(0));
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
        update();
        const auto jitter = [](const QModelIndex &row) { return row.siblingAtColumn(ChannelModel::Jitter); };
        const QModelIndex alice = jitter(client(1));
        QVERIFY(alice.data(ChannelModel::ValueRole).toInt() > 100);
        QCOMPARE(jitter(channel(0)).data(), alice.data());
        QVERIFY(alice.data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!alice.data(Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(client(1).data(ChannelModel::IsLateRole).toBool());
        QCOMPARE(jitter(client(0)).data().toString(), u"–"_s);
    }

    void aShareOfLateRequestsThatShowsIsMarkedAndExplained()
    {
        for (int i = 0; i < 3; ++i)
            m_lab->postLate("room", "alice");
        update();
        const QModelIndex late = client(0).siblingAtColumn(ChannelModel::Late);
        QVERIFY(late.data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(late.data(Qt::ForegroundRole).isValid());
        QVERIFY(!late.data(Qt::AccessibleDescriptionRole).toString().isEmpty());
        QVERIFY(late.data(Qt::ToolTipRole).toString().contains("1.0 %"_L1));
    }

    void aLateRequestIsOfTheLatestMinute()
    {
        m_lab->postLate("room", "alice");
        update();
        QVERIFY(client(0).data(ChannelModel::IsLateRole).toBool());
        m_lab->postRegularly("room", {"alice"}, 620, 100ms);
        update();
        QVERIFY(!client(0).data(ChannelModel::IsLateRole).toBool());
    }

private:
    void update() { m_model->update(m_lab->snapshot(), m_lab->store().clientTimeout()); }

    static bool glows(const QModelIndex &row) { return row.data(Qt::BackgroundRole).isValid(); }
    static QList<float> rates(const QModelIndex &row)
    {
        return row.data(ChannelModel::RatesRole).value<QList<float>>();
    }

    QModelIndex channel(int row) { return m_model->index(row, 0); }
    /// Of the first channel.
    QModelIndex client(int row) { return m_model->index(row, 0, channel(0)); }

    EnglishPlurals m_plurals;
    std::optional<Lab> m_lab;
    std::optional<ChannelModel> m_model;
    std::optional<QAbstractItemModelTester> m_tester;
    std::optional<ModelSpy> m_spy;
};

QTEST_MAIN(TestChannelNotice)
#include "tst_channelnotice.moc"
