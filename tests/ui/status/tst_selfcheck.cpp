// SPDX-License-Identifier: GPL-3.0-only
#include "server/network/addresses.h"
#include "tests/support/testmain.h"
#include "tests/ui/serverfixture.h"
#include "ui/status/selfcheck.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <optional>

using namespace supersynk;
using namespace Qt::StringLiterals;

using Verdict = SelfCheck::Verdict;

namespace {

const QHostAddress kHere(QHostAddress::LocalHost);

QString urlAt(quint16 port)
{
    return urlOf("http"_L1, kHere, port);
}

/// Another program: it gives a fixed answer to every request, or none.
class Stranger
{
public:
    explicit Stranger(const QByteArray &answer)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, answer] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                socket->readAll();
                socket->write(answer);
            });
        });
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
};

/// A program that answers one byte at a time, endlessly.
class Trickler
{
public:
    Trickler()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            m_mostAtOnce = std::max(m_mostAtOnce, ++m_open);
            QObject::connect(socket, &QTcpSocket::disconnected, &m_server, [this] { --m_open; });
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nsupersynk server ");
            auto *timer = new QTimer(socket);
            QObject::connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
            timer->start(std::chrono::milliseconds(50));
        });
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// The number of connections.
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }

private:
    QTcpServer m_server;
    int m_open = 0;
    int m_mostAtOnce = 0;
};

} // namespace

class TestSelfCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunningServerPasses()
    {
        ServerFixture fixture;
        QVERIFY(fixture.start());
        SelfCheck check({});
        QVERIFY(check.verdict() == Verdict::Unknown);
        check.setTarget(urlAt(fixture.server().state().port), kHere);
        QTRY_VERIFY(check.verdict() == Verdict::Passed);
        QCOMPARE(check.problem(), QString());
    }

    void aServerWithAnAccessKeyPasses()
    {
        ServerFixture fixture;
        ServerSettings settings = ServerFixture::settings();
        settings.accessKey = "sesame";
        fixture.server().start(settings);
        QTRY_VERIFY(fixture.server().state().phase == ServerState::Phase::Running);
        SelfCheck check("sesame");
        check.setTarget(urlAt(fixture.server().state().port), kHere);
        QTRY_VERIFY(check.verdict() == Verdict::Passed);
    }

    void aSelfSignedCertificatePasses()
    {
        ServerFixture fixture;
        fixture.server().start(fixture.secureSettings());
        QTRY_VERIFY(fixture.server().state().phase == ServerState::Phase::Running);
        SelfCheck check({});
        check.setTarget(urlOf("https"_L1, kHere, fixture.server().state().tlsPort), kHere);
        QTRY_VERIFY(check.verdict() == Verdict::Passed);
    }

    void aFullServerIsNoOtherProgram_data()
    {
        QTest::addColumn<bool>("isFullForAll");
        QTest::newRow("for this address") << false;
        QTest::newRow("for all") << true;
    }

    void aFullServerIsNoOtherProgram()
    {
        QFETCH(bool, isFullForAll);
        ServerFixture fixture;
        ServerSettings settings = ServerFixture::settings();
        (isFullForAll ? settings.limits.connections : settings.limits.connectionsPerAddress) = 1;
        fixture.server().start(settings);
        QTRY_VERIFY(fixture.server().state().phase == ServerState::Phase::Running);
        const quint16 port = fixture.server().state().port;
        QTcpSocket only;
        only.connectToHost(kHere, port);
        only.write("GET /api HTTP/1.1\r\nHost: lab\r\n\r\n");
        QTRY_VERIFY(only.bytesAvailable() > 0);
        SelfCheck check({});
        check.setTarget(urlAt(port), kHere);
        QTRY_VERIFY(check.verdict() == (isFullForAll ? Verdict::Failed : Verdict::Passed));
        QVERIFY2(check.problem().isEmpty() != isFullForAll && !check.problem().contains("program"_L1),
                 qPrintable(check.problem()));
    }

    void aMissingServerFails()
    {
        quint16 free = 0;
        {
            const Stranger stranger("");
            free = stranger.port();
        }
        SelfCheck check({});
        check.setTarget(urlAt(free), kHere);
        QTRY_VERIFY(check.verdict() == Verdict::Failed);
        QVERIFY2(check.problem().contains(urlAt(free)), qPrintable(check.problem()));
    }

    void aMissingAddressFails()
    {
        const QHostAddress gone(u"203.0.113.9"_s); // RFC 5737: for documentation
        SelfCheck check({});
        check.setTarget(urlOf("http"_L1, gone, 9999), gone);
        QTRY_VERIFY(check.verdict() == Verdict::Failed);
        QVERIFY2(check.problem().contains(u"no longer has the address 203.0.113.9"_s),
                 qPrintable(check.problem()));
    }

    void anotherProgramFails_data()
    {
        QTest::addColumn<QByteArray>("answer");

        QTest::newRow("web server") << "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"_ba;
        QTest::newRow("404") << "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"_ba;
    }

    void anotherProgramFails()
    {
        QFETCH(QByteArray, answer);
        const Stranger stranger(answer);
        SelfCheck check({});
        check.setTarget(urlAt(stranger.port()), kHere);
        QTRY_VERIFY(check.verdict() == Verdict::Failed);
        QVERIFY2(check.problem().contains(u"another program"_s), qPrintable(check.problem()));
    }

    void aServerWithoutAnAnswerFails()
    {
        const Stranger stranger("");
        SelfCheck check({});
        check.setTarget(urlAt(stranger.port()), kHere);
        QTRY_VERIFY_WITH_TIMEOUT(check.verdict() == Verdict::Failed, 30'000);
    }

    void aTricklingServerFails()
    {
        const Trickler trickler;
        SelfCheck check({});
        check.setTarget(urlAt(trickler.port()), kHere);
        QTRY_VERIFY_WITH_TIMEOUT(check.verdict() == Verdict::Failed, 30'000);
        QCOMPARE(trickler.mostAtOnce(), 1);
    }

    void anotherTargetIsCheckedAtOnce()
    {
        ServerFixture fixture;
        QVERIFY(fixture.start());
        const Trickler trickler;
        SelfCheck check({});
        check.setTarget(urlAt(trickler.port()), kHere);
        check.setTarget(urlAt(fixture.server().state().port), kHere);
        QTRY_VERIFY(check.verdict() == Verdict::Passed);
    }

    void theVerdictFollowsTheServer()
    {
        ServerFixture fixture;
        QVERIFY(fixture.start());
        SelfCheck check({});
        check.setTarget(urlAt(fixture.server().state().port), kHere);
        QTRY_VERIFY(check.verdict() == Verdict::Passed);
        fixture.server().stop();
        QTRY_VERIFY_WITH_TIMEOUT(check.verdict() == Verdict::Failed, 30'000);
        check.setTarget({}, {});
        QVERIFY(check.verdict() == Verdict::Unknown);
    }
};

SUPERSYNK_TEST(TestSelfCheck)

#include "tst_selfcheck.moc"
