// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/testserver.h"

#include <QDir>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#ifdef __GLIBC__
#    include <pthread.h>
#endif

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Phase = ServerState::Phase;

namespace {

constexpr auto kRoom = "/api/channels/room";

ServerSettings settingsFor(quint16 port)
{
    ServerSettings settings = testSettings();
    settings.port = port;
    return settings;
}

bool isFree(quint16 port)
{
    return QTcpServer().listen(QHostAddress(QHostAddress::LocalHost), port);
}

bool answers(quint16 port)
{
    RawConnection connection(port);
    connection.send(requestOf("GET", "/api"));
    return connection.receive().status == 200;
}

/// A port that another program listens on.
class TakenPort
{
public:
    TakenPort() { m_listener.listen(QHostAddress(QHostAddress::LocalHost)); }
    operator quint16() const { return m_listener.serverPort(); }

private:
    QTcpServer m_listener;
};

#ifdef __GLIBC__
/// Prevents the creation of threads: their stacks would exceed the address space.
class NoMoreThreads
{
public:
    NoMoreThreads()
    {
        ::pthread_getattr_default_np(&m_before);
        pthread_attr_t greedy = m_before;
        ::pthread_attr_setstacksize(&greedy, std::size_t(1) << 47);
        if (::pthread_setattr_default_np(&greedy) != 0)
            qFatal("The size of stacks can't be set");
    }
    ~NoMoreThreads() { ::pthread_setattr_default_np(&m_before); }

private:
    pthread_attr_t m_before{};
};
#endif

QList<Phase> phasesIn(const QSignalSpy &spy)
{
    QList<Phase> phases;
    for (const QVariantList &arguments : spy)
        phases.append(arguments.constFirst().value<ServerState>().phase);
    return phases;
}

} // namespace

/// Starting, stopping, and why a start fails.
class TestServerStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isStoppedAtFirst() { QCOMPARE(Server().state().phase, Phase::Stopped); }

    void startsAndStops()
    {
        Server server;
        const QSignalSpy changed(&server, &Server::stateChanged);
        server.start(testSettings());
        QCOMPARE(server.state().phase, Phase::Starting);
        QVERIFY(waitUntilRunning(server));
        server.stop();
        QCOMPARE(phasesIn(changed), (QList{Phase::Starting, Phase::Running, Phase::Stopped}));
    }

    void stateHasThePort()
    {
        TestServer server;
        QVERIFY(server.port() != 0);
        QCOMPARE(server.server().state().address, QHostAddress(QHostAddress::LocalHost));
        QVERIFY(answers(server.port()));
    }

    void listensOnAllAddressesAtOnce()
    {
        ServerSettings settings = testSettings();
        settings.address = QHostAddress(QHostAddress::Any);
        TestServer server(settings);
        QVERIFY(answers(server.port())); // by IPv4
    }

    void stopFreesThePort()
    {
        TestServer server;
        const quint16 port = server.port();
        QVERIFY(!isFree(port));
        server.server().stop();
        QVERIFY(isFree(port));
    }

    void stopClosesConnectionsThatAreKept()
    {
        TestServer server;
        RawConnection kept(server.port());
        kept.send(requestOf("GET", "/api"));
        QCOMPARE(kept.receive().status, 200);
        RawConnection halfSent(server.port());
        halfSent.send("GET /api HTT");
        server.server().stop();
        QVERIFY(kept.isClosedByServer());
        QVERIFY(halfSent.isClosedByServer());
    }

    void stopTwiceIsStopOnce()
    {
        TestServer server;
        const QSignalSpy changed(&server.server(), &Server::stateChanged);
        server.server().stop();
        server.server().stop();
        QCOMPARE(changed.size(), 1);
    }

    void stopWhileStartingIsAStop()
    {
        Server server;
        const QSignalSpy changed(&server, &Server::stateChanged);
        server.start(testSettings());
        server.stop();
        QCoreApplication::processEvents();
        QCOMPARE(phasesIn(changed), (QList{Phase::Starting, Phase::Stopped}));
    }

    void slotMayStopTheStart()
    {
        Server server;
        connect(&server, &Server::stateChanged, this, [&server](const ServerState &state) {
            if (state.phase == Phase::Starting)
                server.stop();
        });
        server.start(testSettings());
        QCOMPARE(server.state().phase, Phase::Stopped);
        QCoreApplication::processEvents();
        QCOMPARE(server.state().phase, Phase::Stopped);
    }

    void slotMayStartAnother()
    {
        Server server;
        ServerSettings other = testSettings();
        other.address = QHostAddress(QHostAddress::Any);
        connect(&server, &Server::stateChanged, this, [&server, other](const ServerState &state) {
            if (state.phase == Phase::Starting && state.address != other.address)
                server.start(other);
        });
        server.start(testSettings());
        QVERIFY(waitUntilRunning(server));
        QCOMPARE(server.state().address, other.address);
    }

    void lastOfTwoStartsCounts()
    {
        Server server;
        ServerSettings other = testSettings();
        other.address = QHostAddress(QHostAddress::Any);
        server.start(testSettings());
        server.start(other);
        QVERIFY(waitUntilRunning(server));
        QCOMPARE(server.state().address, other.address);
    }

    void restartsOnAnotherPort()
    {
        TestServer server;
        const quint16 old = server.port();
        server.server().start(testSettings());
        QVERIFY(waitUntilRunning(server.server()));
        QVERIFY(server.port() != old);
        QVERIFY(answers(server.port()));
        QVERIFY(isFree(old));
    }

    void restartsOnTheSamePort()
    {
        TestServer server;
        const quint16 port = server.port();
        RawConnection kept(port);
        server.server().start(settingsFor(port));
        QVERIFY(waitUntilRunning(server.server()));
        QCOMPARE(server.port(), port);
        QVERIFY(answers(port));
    }

    void takenPortIsNamed()
    {
        const TakenPort taken;
        Server server;
        server.start(settingsFor(taken));
        QVERIFY(!waitUntilRunning(server));
        QCOMPARE(server.state().phase, Phase::Failed);
        QCOMPARE(server.state().port, taken);
        QVERIFY2(server.state().reason.contains(QString::number(taken)), qPrintable(server.state().reason));
    }

    void takenPortIsTakenForAllAddressesToo()
    {
        const TakenPort taken;
        ServerSettings settings = settingsFor(taken);
        settings.address = QHostAddress(QHostAddress::Any);
        Server server;
        server.start(settings);
        QVERIFY(!waitUntilRunning(server));
    }

    void freePortIsOfferedInstead()
    {
        const TakenPort taken;
        Server server;
        server.start(settingsFor(taken));
        QVERIFY(!waitUntilRunning(server));
        server.start(settingsFor(server.state().freePort));
        QVERIFY(waitUntilRunning(server));
        QVERIFY(answers(server.state().port));
    }

    void twoServersCannotShareAPort()
    {
        TestServer first;
        Server second;
        second.start(settingsFor(first.port()));
        QVERIFY(!waitUntilRunning(second));
    }

    void addressOfAnotherComputerIsNamed()
    {
        ServerSettings settings = testSettings();
        settings.address = QHostAddress(u"192.0.2.1"_s); // RFC 5737: of no computer
        Server server;
        server.start(settings);
        QVERIFY(!waitUntilRunning(server));
        QVERIFY2(server.state().reason.contains("192.0.2.1"_L1), qPrintable(server.state().reason));
        QCOMPARE(server.state().freePort, quint16(0));
    }

    void impossibleSettingsAreExplained()
    {
        ServerSettings settings = testSettings();
        settings.clientTimeout = 0ms;
        Server server;
        server.start(settings);
        QVERIFY(!waitUntilRunning(server));
        QCOMPARE(server.state().reason, settings.problem().value_or(QString()));
    }

    void failureToCreateThreadsIsExplained()
    {
#ifdef __GLIBC__
        Server server;
        {
            const NoMoreThreads none;
            server.start(testSettings());
        }
        QVERIFY(!waitUntilRunning(server));
        QCOMPARE(server.state().phase, Phase::Failed);
        QVERIFY2(server.state().reason.contains("threads"_L1), qPrintable(server.state().reason));
        server.start(testSettings());
        QVERIFY(waitUntilRunning(server));
#else
        QSKIP("needs glibc to prevent the creation of threads");
#endif
    }

    void hundredsOfStartsLeaveNoDescriptorBehind()
    {
#ifdef Q_OS_LINUX
        constexpr int kWarmUp = 5;
        Server server;
        qsizetype descriptors = 0;
        for (int i = 0; i < kWarmUp + 200; ++i) {
            if (i == kWarmUp)
                descriptors = openDescriptors();
            startAndStopUnderLoad(server);
        }
        QCOMPARE(openDescriptors(), descriptors);
#else
        QSKIP("needs /proc");
#endif
    }

    void runningServerMayBeDestroyed()
    {
        auto server = std::make_unique<TestServer>();
        RawConnection kept(server->port());
        kept.send(requestOf("POST", kRoom, bodyOf("ann")));
        QCOMPARE(kept.receive().status, 200);
        server.reset();
        QVERIFY(kept.isClosedByServer());
    }

private:
    static qsizetype openDescriptors()
    {
        return QDir(u"/proc/self/fd"_s)
            .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
            .size();
    }

    static void startAndStopUnderLoad(Server &server)
    {
        server.start(testSettings());
        QVERIFY(waitUntilRunning(server));
        RawConnection kept(server.state().port);
        kept.send(requestOf("POST", kRoom, bodyOf("ann")));
        QCOMPARE(kept.receive().status, 200);
        RawConnection unanswered(server.state().port);
        unanswered.send(requestOf("POST", kRoom, bodyOf("bob")).repeated(10));
        server.stop();
    }
};

SUPERSYNK_TEST(TestServerStart)

#include "tst_serverstart.moc"
