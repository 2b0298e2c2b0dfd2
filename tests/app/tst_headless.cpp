// SPDX-License-Identifier: GPL-3.0-only
#include "server/base/version.h"
#include "tests/app/program.h"
#include "tests/support/bodies.h"
#include "tests/support/httpclient.h"
#include "tests/support/rawconnection.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

/// The platform plugins of Qt Gui that are mapped into a process.
QByteArrayList platformPlugins(qint64 processId)
{
    QFile maps(u"/proc/%1/maps"_s.arg(processId));
    if (!maps.open(QIODevice::ReadOnly))
        return {"/proc cannot be read"_ba};
    QByteArrayList plugins;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        if (line.contains("/plugins/platforms/"))
            plugins.append(line);
    }
    return plugins;
}

} // namespace

/// The program without a window: log, signals, exit codes.
class TestHeadless : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logNamesTheAddressThatAnswers()
    {
        Program program(kHeadless);
        const quint16 port = program.waitForPort();
        QVERIFY2(port != 0, program.standardError().constData());
        HttpClient client(port);
        QCOMPARE(client.get("/api").body, "supersynk server " SUPERSYNK_VERSION ""_ba);
        QCOMPARE(client.post("/api/channels/room", bodyOf("ann")).body, "[]"_ba);
        QCOMPARE(client.get("/api/channels/room").body, arrayOf({bodyOf("ann")}));
    }

    void standardOutputIsLeftToScripts()
    {
        Program program(kHeadless);
        QVERIFY(program.waitForPort() != 0);
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
        QCOMPARE(program.standardOutput(), ""_ba);
    }

    void signalsEndItWith0_data()
    {
        QTest::addColumn<int>("signal");

        QTest::newRow("SIGTERM, by a service manager") << SIGTERM;
        QTest::newRow("SIGINT, by Ctrl+C") << SIGINT;
    }

    void signalsEndItWith0()
    {
#ifdef Q_OS_UNIX
        QFETCH(int, signal);
        Program program(kHeadless);
        QVERIFY(program.waitForPort() != 0);
        ::kill(static_cast<pid_t>(program.id()), signal);
        QCOMPARE(program.waitForExit(), 0);
#else
        QSKIP("needs signals");
#endif
    }

    void signalsEndItWhileClientsAreConnected()
    {
        Program program(kHeadless);
        RawConnection connection(program.waitForPort());
        connection.send(requestOf("POST", "/api/channels/room", bodyOf("ann")));
        QCOMPARE(connection.receive().status, 200);
        program.terminate();
        QVERIFY(connection.isClosedByServer());
        QCOMPARE(program.waitForExit(), 0);
    }

    void takenPortEndsItWith1AndAReason()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress(QHostAddress::LocalHost)));
        const QString port = QString::number(taken.serverPort());
        Program program({u"--headless"_s, u"--bind"_s, u"127.0.0.1"_s, u"--port"_s, port});
        QCOMPARE(program.waitForExit(), 1);
        QVERIFY2(program.standardError().contains(port.toUtf8()), program.standardError().constData());
    }

    void tooFewDescriptorsEndItWith1AndAReason()
    {
#ifdef Q_OS_UNIX
        const QTemporaryDir home;
        QProcess shell;
        QProcessEnvironment environment = withoutDisplay();
        environment.insert(u"HOME"_s, home.path());
        shell.setProcessEnvironment(environment);
        shell.start(u"/bin/sh"_s,
                    QStringList{u"-c"_s, u"ulimit -n 60 && exec \"$0\" \"$@\""_s,
                                QStringLiteral(SUPERSYNK_PROGRAM), u"--threads"_s, u"64"_s}
                        + kHeadless);
        QVERIFY(shell.waitForFinished());
        const QByteArray log = shell.readAllStandardError();
        QVERIFY2(shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 1, log.constData());
        QVERIFY2(log.contains("can't open more files"), log.constData());
#else
        QSKIP("needs ulimit");
#endif
    }

    void addressOfAnotherComputerEndsItWith1AndAReason()
    {
        Program program({u"--headless"_s, u"--bind"_s, u"192.0.2.1"_s, u"--port"_s, u"0"_s}); // RFC 5737
        QCOMPARE(program.waitForExit(), 1);
        QVERIFY2(program.standardError().contains("192.0.2.1"), program.standardError().constData());
    }

    void clientTimeoutOptionApplies()
    {
        Program program(kHeadless + QStringList{u"--client-timeout"_s, u"0.2"_s});
        HttpClient client(program.waitForPort());
        client.post("/api/channels/room", bodyOf("ann"));
        QTRY_COMPARE_WITH_TIMEOUT(client.get("/api/channels/room").body, "[]"_ba, 4000); // the default: 5 s
    }

    void noAutostartNeedsAWindow()
    {
        Program program(kHeadless + QStringList{u"--no-autostart"_s});
        QCOMPARE(program.waitForExit(), 2);
        QVERIFY2(program.standardError().contains("--no-autostart"), program.standardError().constData());
    }

    void sessionManagerMayRestoreIt()
    {
        Program program(QStringList{u"-session"_s, u"10a7f3"_s} + kHeadless);
        QVERIFY2(program.waitForPort() != 0, program.standardError().constData());
    }

    void withoutADisplayItRunsHeadlessAndLogsThat()
    {
        Program program({u"--bind"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s}); // without --headless
        const quint16 port = program.waitForPort();
        QVERIFY2(program.standardError().contains("without a window"), program.standardError().constData());
        HttpClient client(port);
        QCOMPARE(client.get("/api").status, 200);
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
    }

    void noPlatformPluginIsLoaded()
    {
#ifdef Q_OS_LINUX
        Program program(kHeadless, withOffscreenWindow());
        QVERIFY(program.waitForPort() != 0);
        QCOMPARE(platformPlugins(program.id()), QByteArrayList());
#else
        QSKIP("reads /proc");
#endif
    }

    void withADisplayItAnswersToo()
    {
        Program program({u"--bind"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s}, withOffscreenWindow());
        const quint16 port = program.waitForPort();
        QVERIFY2(port != 0, program.standardError().constData());
        QVERIFY(!platformPlugins(program.id()).isEmpty());
        HttpClient client(port);
        QCOMPARE(client.get("/api").status, 200);
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
    }
};

SUPERSYNK_TEST(TestHeadless)

#include "tst_headless.moc"
