// SPDX-License-Identifier: GPL-3.0-only
//
// Requests cut into TLS records, each of which the server's socket reports. The contract is that of plain
// connections.

#include "server/base/threadhosted.h"
#include "server/http/connections/listener.h"
#include "server/http/connections/worker.h"
#include "server/http/tls/ownidentity.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/reaperfixture.h"
#include "tests/support/secureconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/tlsfixture.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <variant>
#include <vector>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

/// A TLS server in a thread with a small stack. While it is paused, received bytes accumulate.
class SmallStack
{
public:
    static constexpr uint kStack = 256 * 1024; // in bytes

    explicit SmallStack(const TlsFixture &fixture)
        : m_worker(m_fixture.context(), configurationIn(fixture))
        , m_listener(u"port"_s, m_fixture.context().api.store, m_fixture.context().refusals,
                     std::vector<Worker *>{&m_worker})
    {
        m_fixture.limits().writeAhead = std::size_t(1) << 30; // the client may be slow to read
        m_worker.moveToThread(&m_thread);
        m_thread.setStackSize(kStack);
        m_thread.start();
        run([this] { (void)m_worker.start(); });
        m_listener.run([this] {
            m_port = m_listener.object()->listenSecurely(QHostAddress(QHostAddress::LocalHost), 0, 0).port;
        });
    }

    ~SmallStack()
    {
        m_listener.run([this] { m_listener.object()->stop(); });
        run([this] { m_worker.stop(); });
        m_thread.quit();
        m_thread.wait();
    }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const ChannelStore &store() { return m_fixture.context().api.store; }

    /// Blocks the worker until proceed().
    void pause()
    {
        QMetaObject::invokeMethod(
            &m_worker, [this] { m_proceed.acquire(); }, Qt::QueuedConnection);
    }
    void proceed() { m_proceed.release(); }

private:
    static QSslConfiguration configurationIn(const TlsFixture &fixture)
    {
        const auto identity = ownIdentity(fixture.file(u"https.pem"_s), {.hosts = {u"localhost"_s}});
        return std::get<TlsIdentity>(identity).configuration;
    }

    template <typename Work>
    void run(Work work)
    {
        QMetaObject::invokeMethod(&m_worker, work, Qt::BlockingQueuedConnection);
    }

    ReaperFixture m_fixture;
    QSemaphore m_proceed;
    QThread m_thread;
    Worker m_worker;
    ThreadHosted<Listener> m_listener;
    std::atomic<quint16> m_port = 0;
};

} // namespace

class TestTlsRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<TlsFixture>(); }

    void requestsInSeparateRecordsTakeNoStack()
    {
        constexpr int kCount = 20'000;
        const auto server = std::make_unique<SmallStack>(*m_fixture);
        SecureConnection connection(server->port(), trusting(m_fixture->certificate()));
        QCOMPARE(connection.exchange(requestOf("GET", "/api")).status, 200);
        server->pause();
        for (int i = 0; i < kCount; ++i)
            connection.send("GET /api HTTP/1.1\r\n\r\n");
        server->proceed();
        for (int i = 0; i < kCount; ++i)
            QCOMPARE(connection.receive().status, 200);
    }

    void nothingAfterTheLastRequestIsExecuted()
    {
        const auto server = std::make_unique<SmallStack>(*m_fixture);
        SecureConnection connection(server->port(), trusting(m_fixture->certificate()));
        QCOMPARE(connection.exchange(requestOf("GET", "/api")).status, 200);
        server->pause();
        connection.send(requestOf("GET", "/api", {}, {"Connection: close"}));
        connection.send(requestOf("POST", kRoom, bodyOf("ann")));
        server->proceed();
        QCOMPARE(connection.receive().status, 200);
        QVERIFY(connection.isClosedByServer());
        QCOMPARE(server->store().clientCount(), 0U);
    }

    void expectingBodyMayComeInRecords()
    {
        const auto server = std::make_unique<SmallStack>(*m_fixture);
        const QByteArray body = bodyOf("ann") + QByteArray(40, ' ');
        const QByteArray head =
            requestOf("POST", kRoom, {},
                      {"Expect: 100-continue", "Content-Length: " + QByteArray::number(body.size())});
        SecureConnection connection(server->port(), trusting(m_fixture->certificate()));
        QCOMPARE(connection.exchange(requestOf("GET", "/api")).status, 200);
        server->pause();
        for (const QByteArray &record : {head + body.first(10), body.sliced(10, 10), body.sliced(20)})
            connection.send(record);
        server->proceed();
        Reply reply = connection.receive();
        if (reply.status == 100)
            reply = connection.receive();
        QCOMPARE(reply.status, 200);
    }

    void requestIsExecutedIfItsClientLeavesAtOnce()
    {
        TestServer server(m_fixture->settings());
        QCOMPARE(server.post(kRoom, bodyOf("ann")).status, 200);
        SecureConnection connection(tlsPort(server), trusting(m_fixture->certificate()));
        connection.send(requestOf("DELETE", kRoom + "/clients/ann"_ba)); // as a page does when it is closed
        connection.leave();
        QTRY_COMPARE(server.get(kRoom).body, "[]"_ba);
    }

    void bytesThatAreNotTlsCloseTheConnection_data()
    {
        QTest::addColumn<QByteArray>("bytes");

        QTest::newRow("record that no key made") << "\x17\x03\x03\x00\x20"_ba + QByteArray(32, '\0');
        QTest::newRow("request in the clear") << requestOf("GET", "/api");
        QTest::newRow("record too large") << "\x17\x03\x03\xff\xff"_ba;
    }

    void bytesThatAreNotTlsCloseTheConnection()
    {
        QFETCH(QByteArray, bytes);
        TestServer server(m_fixture->settings());
        SecureConnection connection(tlsPort(server), trusting(m_fixture->certificate()));
        QCOMPARE(connection.exchange(requestOf("GET", "/api")).status, 200);
        connection.sendInTheClear(bytes);
        QTRY_COMPARE(server.server().traffic().connections, 0U);
    }

    void refusalReachesAClientThatGoesOnSending()
    {
        TestServer server(m_fixture->settings());
        SecureConnection connection(tlsPort(server), trusting(m_fixture->certificate()));
        connection.send(requestOf("POST", kRoom, {}, {"Content-Length: 8000000"}));
        const auto refused = [&server] { return server.server().traffic().requests == 1; };
        while (!refused()) // without an event loop, in which the client would read
            QThread::yieldCurrentThread();
        for (int i = 0; i < 30; ++i)
            connection.send(QByteArray(10'000, ' '));
        QCOMPARE(connection.receive().status, 413);
        QVERIFY(connection.isClosedByServer());
    }

private:
    std::unique_ptr<TlsFixture> m_fixture;
};

SUPERSYNK_TEST(TestTlsRecords)

#include "tst_tlsrecords.moc"
