// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/dispatcher.h"
#include "server/http/connections/guard.h"
#include "server/http/wire/serverclock.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/reaperfixture.h"
#include "tests/support/testmain.h"

#include <QPointer>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;

/// What a guard counts. tests/contract covers what it accepts and refuses.
class TestGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); // for example of a read after closing
        m_fixture = std::make_unique<ReaperFixture>();
        m_server = std::make_unique<QTcpServer>();
        QVERIFY(m_server->listen(QHostAddress::LocalHost));
        m_client = std::make_unique<RawConnection>(m_server->serverPort());
        QTRY_VERIFY(m_server->hasPendingConnections());
        m_dispatcher = std::make_unique<Dispatcher>();
        m_guard = new Guard(m_server->nextPendingConnection(), m_fixture->ticket(), m_fixture->context(),
                            m_fixture->reaper(), *m_dispatcher, m_server.get());
    }

    void cleanup()
    {
        m_client.reset();
        m_server.reset(); // with the guard and its socket
        QCOMPARE(m_fixture->context().waitingBytes, 0U);
    }

    void halfABodyCounts()
    {
        sendHalfABody();
        QVERIFY(m_guard->waitingBytes() >= 1000);
        QCOMPARE(m_fixture->context().waitingBytes, m_guard->waitingBytes());
    }

    void closedConnectionDeletesItsGuard()
    {
        const QPointer<Guard> guard(m_guard);
        sendHalfABody();
        m_client->abort();
        QTRY_VERIFY(!guard);
    }

    void requestIsExecutedAfterItsClientHasClosed()
    {
        m_client->send(requestOf("POST", "/api/channels/room", bodyOf("ann")));
        m_client->finish();
        QTRY_COMPARE(m_fixture->context().api.store.clientCount(), 1U);
    }

    void guardOutlivesItsConnectionUntilTheEventLoop()
    {
        const QPointer<Guard> guard(m_guard);
        sendHalfABody();
        m_guard->check(serverNow() + 1h);
        m_guard->evict(serverNow() + 1h);
        QVERIFY(guard);
    }

    void abortedConnectionHoldsNothing()
    {
        sendHalfABody();
        m_guard->check(serverNow() + 1h);
        QCOMPARE(m_guard->waitingBytes(), 0U);
        QCOMPARE(m_fixture->context().waitingBytes, 0U);
    }

    void abortedConnectionIsLoggedOnce()
    {
        sendHalfABody();
        m_fixture->limits().waitingBytes = 100;
        m_fixture->reaper().sweep(serverNow() + 1h);
        m_fixture->reaper().sweep(serverNow() + 2h);
        QCOMPARE(m_fixture->context().refusals.totals(), (RefusalLog::Totals{{"slow body", 1}}));
    }

private:
    void sendHalfABody()
    {
        m_client->send(requestOf("POST", "/api/channels/room", {}, {"Content-Length: 2000"})
                       + QByteArray(1000, ' '));
        QTRY_VERIFY(m_guard->waitingBytes() >= 1000);
    }

    std::unique_ptr<ReaperFixture> m_fixture;
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<RawConnection> m_client;
    Guard *m_guard = nullptr; // the server's
};

SUPERSYNK_TEST(TestGuard)

#include "tst_guard.moc"
