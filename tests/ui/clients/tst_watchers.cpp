// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/observers.h"
#include "tests/support/testmain.h"
#include "tests/ui/modelfixture.h"
#include "ui/clients/channelmodel.h"

#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Devices that only read a channel, and the operator's own messages in it.
class TestWatchers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store.emplace(); }

    void observersAreCountedAndListed()
    {
        m_store->post("room", "alice");
        observe("192.0.2.7", "Firefox");
        observe("192.0.2.8", {});
        m_store->update();
        QCOMPARE(state(), u"All well · 1 client, 2 watching"_s);
        const QString tip =
            m_store->channel(0).siblingAtColumn(ChannelModel::State).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains("Watches: 192.0.2.7 (Firefox)"_L1), qPrintable(tip));
        QVERIFY2(tip.contains("Watches: 192.0.2.8 (unknown program)"_L1), qPrintable(tip));
    }

    void observersThatAreGoneAreNot()
    {
        m_store->post("room", "alice");
        observe("192.0.2.7", "Firefox");
        m_store->update();
        m_store->pass(Observers::kTimeout);
        m_store->post("room", "alice");
        m_store->update();
        QVERIFY2(!state().contains("watching"_L1), qPrintable(state()));
    }

    void theOperatorIsMarked()
    {
        m_store->post("room", "alice");
        (void)m_store->store().post(
            "room", {.message = {kOperatorId, R"({"client_id":"operator"})"}, .now = m_store->now()});
        m_store->post("hall", kOperatorId); // a device that calls itself so
        m_store->update();
        const auto stateOf = [](const QModelIndex &row) {
            return row.siblingAtColumn(ChannelModel::State).data().toString();
        };
        QVERIFY(stateOf(m_store->client(1)).startsWith("Operator"_L1));
        QVERIFY(stateOf(m_store->model().index(0, 0, m_store->channel(1))).startsWith("Good"_L1));
    }

private:
    void observe(const QByteArray &address, QByteArrayView userAgent)
    {
        (void)m_store->store().observe("room", {address, userAgent}, std::nullopt, m_store->now(),
                                       m_store->now());
    }
    QString state() const
    {
        return m_store->channel(0).siblingAtColumn(ChannelModel::State).data().toString();
    }

    std::optional<ModelFixture> m_store;
};

SUPERSYNK_TEST(TestWatchers)
#include "tst_watchers.moc"
