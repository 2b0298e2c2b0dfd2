// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channelmodel.h"

#include "tests/support/testmain.h"
#include "tests/ui/modelfixture.h"

#include <QFont>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The verdicts on clients, and the values that explain them.
class TestChannelVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store.emplace(); }

    void anUnevenClientIsHighlighted()
    {
        for (int i = 0; i < 60; ++i) {
            m_store->post("room", "alice");
            m_store->pass(i % 2 ? 20ms : 580ms);
            m_store->update();
        }
        const QModelIndex alice = m_store->client(0).siblingAtColumn(ChannelModel::Jitter);
        QVERIFY(alice.data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!alice.data(Qt::ToolTipRole).toString().isEmpty());
        const QString state = m_store->client(0).siblingAtColumn(ChannelModel::State).data().toString();
        QVERIFY2(state.startsWith(u"Uneven · ±2"_s), qPrintable(state));
        QCOMPARE(m_store->channel(0).data(ChannelModel::VerdictTextRole).toString(), u"1 uneven"_s);
    }

    void gapsExplainAnUnevenClientWithoutJitter()
    {
        const auto postFor = [this](int count) {
            for (int i = 0; i < count; ++i) {
                m_store->post("room", "alice");
                m_store->pass(50ms);
                m_store->update();
            }
        };
        postFor(100);
        for (int gap = 0; gap < 3; ++gap) {
            m_store->pass(1500ms);
            m_store->update();
            postFor(150);
        }
        const QString state = m_store->client(0).siblingAtColumn(ChannelModel::State).data().toString();
        QVERIFY2(state.startsWith(u"Uneven · 3 gaps/min for "_s), qPrintable(state));
        const QModelIndex jitter = m_store->client(0).siblingAtColumn(ChannelModel::Jitter);
        QVERIFY(!jitter.data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(jitter.data(Qt::ToolTipRole).toString().isEmpty());
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
        QVERIFY(m_store->client(0).data(ChannelModel::NeedsAttentionRole).toBool());
    }

    void lateMessagesCountForAMinute()
    {
        for (int i = 0; i < 3; ++i)
            m_store->postLate("room", "alice");
        m_store->update();
        const QModelIndex late = m_store->client(0).siblingAtColumn(ChannelModel::Late);
        QVERIFY(late.data(ChannelModel::ValueRole).toDouble() > 0.1);
        for (int second = 0; second < 61; ++second) {
            m_store->postRegularly("room", {"alice"}, 11, 100ms);
            m_store->update();
        }
        QVERIFY(!m_store->client(0).data(ChannelModel::NeedsAttentionRole).toBool());
        QVERIFY(!late.data(Qt::FontRole).isValid());
        QCOMPARE(late.data().toString(), u"3 · 0.0 %"_s); // all since it joined
    }

    void aChannelSumsUpItsVerdicts()
    {
        for (const char *id : {"alice", "bob", "carol", "dave"})
            m_store->post("room", id);
        m_store->update();
        m_store->pass(3s);
        m_store->post("room", "bob");
        m_store->post("room", "carol");
        m_store->pass(1900ms);
        m_store->post("room", "dave");
        m_store->pass(200ms);
        for (int i = 0; i < 3; ++i)
            m_store->postLate("room", "carol");
        m_store->pass(1100ms);
        m_store->post("room", "dave");
        m_store->update();
        const QModelIndex room = m_store->channel(0);
        QCOMPARE(room.data(ChannelModel::VerdictTextRole).toString(), u"1 lost, 1 silent, 1 late"_s);
        QCOMPARE(room.data(ChannelModel::DetailTextRole).toString(), u"3 of 4 here"_s);
        QCOMPARE(room.data(ChannelModel::VerdictRole).toInt(), static_cast<int>(Verdict::Lost));
    }

    void aVerdictSaysSinceWhen()
    {
        for (int i = 0; i < 3; ++i)
            m_store->postLate("room", "alice");
        m_store->update();
        for (int second = 0; second < 12; ++second) {
            for (int i = 0; i < 10; ++i) {
                m_store->pass(100ms);
                m_store->postLate("room", "alice");
            }
            m_store->update();
        }
        QCOMPARE(m_store->client(0).siblingAtColumn(ChannelModel::State).data().toString(),
                 u"Late · 50 % for 0:12"_s);
    }

    void halfOfTheMessagesLateMayBeTwoSenders()
    {
        const auto hint = [this] {
            return m_store->client(0).siblingAtColumn(ChannelModel::State).data(Qt::ToolTipRole).toString();
        };
        m_store->post("room", "alice");
        for (int i = 0; i < 3; ++i)
            m_store->postLate("room", "alice");
        m_store->update();
        QVERIFY2(hint().contains("two devices"_L1), qPrintable(hint()));
        for (int i = 0; i < 30; ++i)
            m_store->post("room", "alice");
        m_store->pass(1s); // shares change no more often
        m_store->update();
        QVERIFY2(hint().contains("weak Wi-Fi"_L1), qPrintable(hint()));
    }

    void lostClientsAreGrey()
    {
        m_store->post("room", "alice");
        m_store->update();
        QVERIFY(!m_store->client(0).data(Qt::ForegroundRole).isValid());
        m_store->pass(6s);
        m_store->update();
        QVERIFY(m_store->client(0).data(Qt::ForegroundRole).isValid());
    }

    void withAStoppedServerNoClientIsGoodOrBad()
    {
        m_store->post("room", "alice");
        Roster roster;
        roster.update(m_store->snapshot(), std::nullopt);
        m_store->model().update(roster);
        QCOMPARE(m_store->client(0).data(ChannelModel::VerdictTextRole).toString(), u"Server stopped"_s);
        QCOMPARE(m_store->channel(0).data(ChannelModel::VerdictTextRole).toString(), u"Server stopped"_s);
    }

private:
    std::optional<ModelFixture> m_store;
};

SUPERSYNK_TEST(TestChannelVerdicts)
#include "tst_channelverdicts.moc"
