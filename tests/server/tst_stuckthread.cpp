// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

QSemaphore s_stuck;
QSemaphore s_release;

/// Blocks the thread that logs a refusal.
void blockRefusal(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.startsWith("Refused"_L1))
        return;
    s_stuck.release();
    s_release.acquire();
}

/// Blocks one of the server's threads.
class StuckThread
{
public:
    explicit StuckThread(quint16 port)
        : m_handler(qInstallMessageHandler(blockRefusal))
        , m_connection(port)
    {
        m_connection.send("rubbish\r\n\r\n");
        s_stuck.acquire();
        qInstallMessageHandler(m_handler);
    }
    ~StuckThread() { release(); }
    Q_DISABLE_COPY_MOVE(StuckThread)

    void release()
    {
        if (std::exchange(m_isStuck, false))
            s_release.release();
    }

private:
    const QtMessageHandler m_handler;
    RawConnection m_connection;
    bool m_isStuck = true;
};

Reply answer(RawConnection &connection, const QByteArray &request)
{
    connection.send(request);
    return connection.receive();
}

} // namespace

/// A stuck thread is detected, and blocks no other.
class TestStuckThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allThreadsRespond()
    {
        TestServer server;
        QSignalSpy answered(&server.server(), &Server::threadsResponded);
        for (int i = 1; i < 4; ++i) {
            server.server().pingThreads();
            QTRY_COMPARE(answered.size(), i);
        }
    }

    void stoppedServerDoesNotRespond()
    {
        Server server;
        QSignalSpy answered(&server, &Server::threadsResponded);
        server.pingThreads();
        server.start(testSettings());
        QVERIFY(waitUntilRunning(server));
        QVERIFY(answered.isEmpty());
        server.pingThreads();
        server.stop();
        server.start(testSettings());
        QVERIFY(waitUntilRunning(server));
        QVERIFY(answered.isEmpty());
        server.pingThreads();
        QTRY_COMPARE(answered.size(), 1);
    }

    void stuckThreadWithholdsTheResponse()
    {
        TestServer server;
        QSignalSpy answered(&server.server(), &Server::threadsResponded);
        StuckThread stuck(server.port());
        RawConnection other(server.port()); // goes to the thread with fewer connections
        for (int i = 0; i < 3; ++i)
            server.server().pingThreads();
        QCOMPARE(answer(other, requestOf("POST", "/api/channels/room", "hello")).status, 400); // logged too
        QVERIFY(answered.isEmpty());
        stuck.release();
        QTRY_COMPARE(answered.size(), 1);
    }

    void healthReportsAStuckThread()
    {
        TestServer server;
        const QByteArray request = requestOf("GET", "/healthz");
        StuckThread stuck(server.port());
        RawConnection other(server.port());
        QCOMPARE(answer(other, request).body, "ok\n"_ba); // for a moment only, it is not stuck
        Reply reply;
        QTRY_COMPARE_WITH_TIMEOUT((reply = answer(other, request)).status, 503, 30'000);
        QVERIFY2(problemMember(reply, "detail").contains("stuck"), reply.body.constData());
        QVERIFY(!reply.header("Retry-After").isEmpty());
        stuck.release();
        QTRY_COMPARE(answer(other, request).status, 200);
    }
};

SUPERSYNK_TEST(TestStuckThread)
#include "tst_stuckthread.moc"
