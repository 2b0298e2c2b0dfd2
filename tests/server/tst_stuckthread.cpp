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
QSemaphore s_goOn;

/// Holds up the thread that logs a refusal.
void holdUp(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.startsWith("Refused"_L1))
        return;
    s_stuck.release();
    s_goOn.acquire();
}

/// Holds up one of the server's threads.
class StuckThread
{
public:
    explicit StuckThread(quint16 port)
        : m_handler(qInstallMessageHandler(holdUp))
        , m_connection(port)
    {
        m_connection.send("rubbish\r\n\r\n");
        s_stuck.acquire();
        qInstallMessageHandler(m_handler);
    }
    ~StuckThread() { goOn(); }
    Q_DISABLE_COPY_MOVE(StuckThread)

    void goOn()
    {
        if (std::exchange(m_isStuck, false))
            s_goOn.release();
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

/// A thread that answers no more is noticed, and holds up no other.
class TestStuckThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allThreadsAnswer()
    {
        TestServer server;
        QSignalSpy answered(&server.server(), &Server::threadsResponded);
        for (int i = 1; i < 4; ++i) {
            server.server().pingThreads();
            QTRY_COMPARE(answered.size(), i);
        }
    }

    void aServerThatIsStoppedDoesNot()
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

    void oneThatIsStuckKeepsTheSignBack()
    {
        TestServer server;
        QSignalSpy answered(&server.server(), &Server::threadsResponded);
        StuckThread stuck(server.port());
        RawConnection other(server.port()); // of the thread that has fewer
        for (int i = 0; i < 3; ++i)
            server.server().pingThreads();
        QCOMPARE(answer(other, requestOf("POST", "/api/channels/room", "hello")).status, 400); // noted too
        QVERIFY(answered.isEmpty());
        stuck.goOn();
        QTRY_COMPARE(answered.size(), 1);
    }

    void healthTellsOfOneThatIsStuck()
    {
        TestServer server;
        const QByteArray request = requestOf("GET", "/healthz");
        StuckThread stuck(server.port());
        RawConnection other(server.port());
        QCOMPARE(answer(other, request).body, "ok\n"_ba); // as it may be a moment only
        Reply reply;
        QTRY_COMPARE_WITH_TIMEOUT((reply = answer(other, request)).status, 503, 30'000);
        QVERIFY2(problemMember(reply, "detail").contains("stuck"), reply.body.constData());
        QVERIFY(!reply.header("Retry-After").isEmpty());
        stuck.goOn();
        QTRY_COMPARE(answer(other, request).status, 200);
    }
};

SUPERSYNK_TEST(TestStuckThread)
#include "tst_stuckthread.moc"
