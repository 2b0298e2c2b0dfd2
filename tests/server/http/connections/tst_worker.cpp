// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/worker.h"
#include "tests/support/bodies.h"
#include "tests/support/nomoredescriptors.h"
#include "tests/support/rawconnection.h"
#include "tests/support/reaperfixture.h"
#include "tests/support/testmain.h"

#include <QTcpServer>
#include <QTest>

#ifdef Q_OS_LINUX
#    include <sys/socket.h>
#endif

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_LINUX
/// Posts and resets the connection before the program accepts it, as health checks of
/// proxies do.
void resetAfterRequest(quint16 port)
{
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, port);
    QVERIFY(client.waitForConnected());
    client.write(requestOf("POST", "/api/channels/room", bodyOf("ann")));
    QVERIFY(client.waitForBytesWritten());
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(static_cast<int>(client.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    client.abort();
}
#endif

/// Accepts a connection and leaves it to the test.
class Catcher final : public QTcpServer
{
public:
    std::optional<qintptr> descriptor;

protected:
    void incomingConnection(qintptr accepted) override { descriptor = accepted; }
};

} // namespace

/// How a worker starts and admits connections. tests/contract covers its answers.
class TestWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionResetBeforeItWasAdoptedIsNotCounted()
    {
#ifdef Q_OS_LINUX
        ReaperFixture fixture;
        Worker worker(fixture.context(), QSslConfiguration());
        QVERIFY(worker.start());
        Catcher catcher;
        QVERIFY(catcher.listen(QHostAddress::LocalHost));
        resetAfterRequest(catcher.serverPort());
        QTRY_VERIFY(catcher.descriptor);
        worker.adopt(*catcher.descriptor, false);
        QTRY_COMPARE(worker.load(), 0);
        QCOMPARE(fixture.context().traffic.requests.total(), 0U);
        QCOMPARE(fixture.context().refusals.totals(), RefusalLog::Totals());
        worker.stop();
#else
        QSKIP("does not accept closed connections");
#endif
    }

    void starts()
    {
        ReaperFixture fixture;
        Worker worker(fixture.context(), QSslConfiguration());
        QVERIFY(worker.start());
        worker.stop();
    }

    void startFailsWithoutDescriptors()
    {
#ifdef Q_OS_LINUX
        ReaperFixture fixture;
        Worker worker(fixture.context(), QSslConfiguration());
        {
            const NoMoreDescriptors none;
            QVERIFY(!worker.start());
        }
        worker.stop();
#else
        QSKIP("has no such limit");
#endif
    }
};

SUPERSYNK_TEST(TestWorker)

#include "tst_worker.moc"
