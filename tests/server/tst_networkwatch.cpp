// SPDX-License-Identifier: GPL-3.0-only
#include "server/networkwatch.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

class TestNetworkWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_adapters = {kWiFi};
        m_server.emplace();
        m_watch.emplace(*m_server, [this] { return Network(m_adapters); });
    }

    void cleanup()
    {
        m_watch.reset();
        m_server.reset();
    }

    void startIsNoChange()
    {
        const QSignalSpy spy(&*m_watch, &NetworkWatch::changed);
        QVERIFY(start());
        m_watch->check();
        QCOMPARE(spy.size(), 0);
    }

    void eachChangeIsReportedOnce()
    {
        QVERIFY(start());
        QSignalSpy spy(&*m_watch, &NetworkWatch::changed);
        m_adapters.clear();
        m_watch->check();
        m_watch->check();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.takeFirst().at(1).value<QList<QHostAddress>>(), QList<QHostAddress>());
        m_adapters = {kWiFi};
        m_watch->check();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.takeFirst().at(1).value<QList<QHostAddress>>(), kWiFi.addresses);
    }

    void slotsOfTheServerGetTheNetworkOfTheStart_data()
    {
        QTest::addColumn<bool>("isEarlier");

        QTest::newRow("connected before the watch") << true;
        QTest::newRow("connected after the watch") << false;
    }

    void slotsOfTheServerGetTheNetworkOfTheStart()
    {
        QFETCH(bool, isEarlier);
        QList<QHostAddress> found;
        if (isEarlier)
            m_watch.reset();
        connect(&*m_server, &Server::stateChanged, this, [&](const ServerState &state) {
            if (state.phase == ServerState::Phase::Running)
                found = m_watch->network().reachable(state.address);
        });
        if (isEarlier)
            m_watch.emplace(*m_server, [this] { return Network(m_adapters); });
        QVERIFY(start());
        QCOMPARE(found, kWiFi.addresses);
    }

    void runningServerIsWatched()
    {
        QVERIFY(start());
        NetworkWatch late(*m_server, [this] { return Network(m_adapters); });
        const QSignalSpy spy(&late, &NetworkWatch::changed);
        m_adapters.clear();
        late.check();
        QCOMPARE(spy.size(), 1);
    }

    void restartIsNoChange()
    {
        QVERIFY(start());
        const QSignalSpy spy(&*m_watch, &NetworkWatch::changed);
        m_adapters.clear();
        QVERIFY(start());
        m_watch->check();
        QCOMPARE(spy.size(), 0);
    }

    void changeHasThePresentCertificate()
    {
        QVERIFY(start());
        QSignalSpy spy(&*m_watch, &NetworkWatch::changed);
        ServerState renewed = m_server->state();
        renewed.tlsFingerprint = "AB:CD";
        Q_EMIT m_server->certificateChanged(renewed);
        m_adapters.clear();
        m_watch->check();
        QCOMPARE(spy.takeFirst().at(0).value<ServerState>().tlsFingerprint, renewed.tlsFingerprint);
    }

    void stoppedServerIsNotWatched()
    {
        QVERIFY(start());
        const QSignalSpy spy(&*m_watch, &NetworkWatch::changed);
        m_server->stop();
        m_adapters.clear();
        m_watch->check();
        QCOMPARE(spy.size(), 0);
    }

private:
    static inline const Adapter kWiFi{.isConnected = true, .addresses = {QHostAddress(u"192.168.1.20"_s)}};

    /// Starts the server on all addresses and waits until it runs.
    bool start()
    {
        ServerSettings settings;
        settings.address = QHostAddress::Any;
        settings.port = 0;
        m_server->start(settings);
        return QTest::qWaitFor([this] { return m_server->state().phase == ServerState::Phase::Running; });
    }

    QList<Adapter> m_adapters;
    std::optional<Server> m_server;
    std::optional<NetworkWatch> m_watch;
};

SUPERSYNK_TEST(TestNetworkWatch)
#include "tst_networkwatch.moc"
