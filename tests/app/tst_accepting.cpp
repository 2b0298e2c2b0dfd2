// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/program.h"
#include "tests/support/httpclient.h"
#include "tests/support/rawconnection.h"
#include "tests/support/secureconnection.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <memory>
#include <vector>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kSecure{u"--tls"_s, u"--tls-port"_s, u"0"_s};
const QRegularExpression kRefused(u"Refused[^\n]*: The system cannot accept a connection: [^\n]+\\.\n"_s);

/// Whether a new connection is answered.
bool isAnswered(quint16 port)
{
    RawConnection connection(port);
    connection.send(requestOf("GET", "/api"));
    return connection.receive().status == 200;
}

/// Whether a new HTTPS connection is answered.
bool isAnsweredSecurely(Program &program)
{
    const quint16 port = program.waitForTlsPort();
    if (port == 0)
        return false;
    QSslConfiguration anyCertificate = QSslConfiguration::defaultConfiguration();
    anyCertificate.setPeerVerifyMode(QSslSocket::VerifyNone);
    SecureConnection connection(port, anyCertificate);
    return connection.exchange(requestOf("GET", "/api")).status == 200;
}

/// Connections that the system accepts while the program is stopped.
std::vector<std::unique_ptr<QTcpSocket>> connectWhileStopped(const Program &program, quint16 port, int count)
{
    ::kill(static_cast<pid_t>(program.id()), SIGSTOP);
    std::vector<std::unique_ptr<QTcpSocket>> connections;
    for (int i = 0; i < count; ++i) {
        connections.push_back(std::make_unique<QTcpSocket>());
        connections.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        if (!connections.back()->waitForConnected())
            qFatal("No connection");
    }
    ::kill(static_cast<pid_t>(program.id()), SIGCONT);
    return connections;
}

/// Whether strace is installed and may trace.
bool canTrace()
{
    QProcess strace;
    strace.start(u"strace"_s, {u"-qq"_s, u"-o"_s, u"/dev/null"_s, u"true"_s});
    return strace.waitForFinished() && strace.exitStatus() == QProcess::NormalExit && strace.exitCode() == 0;
}

/// \a environment for a traced program: LeakSanitizer uses ptrace itself.
QProcessEnvironment forTracing(QProcessEnvironment environment)
{
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    return environment;
}

/// A shell command that runs its arguments while strace tampers with accept() as \a tampering says: see -e
/// inject in strace(1).
QString tracedCommand(const QString &tampering)
{
    return u"exec strace -D -f -qq -o /dev/null -e trace=accept,accept4 -e inject=accept,accept4:%1 \"$0\" \"$@\""_s
        .arg(tampering);
}

} // namespace

/// After any error of accept(), the server accepts the next connection.
class TestAccepting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptingGoesOnAfterDescriptorsRanOut_data()
    {
        QTest::addColumn<bool>("isFirst");

        QTest::newRow("the first that come") << true;
        QTest::newRow("later") << false;
    }

    void acceptingGoesOnAfterDescriptorsRanOut()
    {
        QFETCH(bool, isFirst);
        Program program(kHeadless + QStringList{u"--threads"_s, u"2"_s}, withoutDisplay(), {},
                        u"ulimit -n 64 && exec \"$0\" \"$@\""_s);
        const quint16 port = program.waitForPort();
        QVERIFY(port != 0);
        if (!isFirst)
            QVERIFY(isAnswered(port));
        auto connections = connectWhileStopped(program, port, 200);
        QVERIFY2(program.waitForLog(kRefused), program.standardError().constData());
        connections.clear();
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered(port), 30'000);
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
    }

    void failedAcceptIsLoggedAndAcceptingGoesOn_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<int>("which");

        for (const char *error : {"ECONNABORTED", "EMFILE", "ENFILE", "ENOBUFS", "ENOMEM"}) {
            for (const int which : {1, 2, 5})
                QTest::addRow("%s, at call %d", error, which) << QString::fromLatin1(error) << which;
        }
    }

    void failedAcceptIsLoggedAndAcceptingGoesOn()
    {
        QFETCH(QString, error);
        QFETCH(int, which);
        if (!canTrace())
            QSKIP("strace is missing, or may not trace");
        Program program(kHeadless + kSecure, forTracing(withoutDisplay()), {},
                        tracedCommand(u"error=%1:when=%2"_s.arg(error).arg(which)));
        const quint16 port = program.waitForPort();
        QVERIFY(port != 0);
        for (int i = 0; i < which; ++i) // each connection takes a call, and often another one that finds none
            QVERIFY(isAnswered(port));
        QVERIFY2(program.waitForLog(kRefused), program.standardError().constData());
        QVERIFY(isAnsweredSecurely(program));
        const QByteArray metrics = HttpClient(port).get("/metrics").body;
        QVERIFY2(metrics.contains("supersynk_refused_total{reason=\"accept\"} 1\n"), metrics.constData());
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
    }

    void httpsPortGoesOnToo()
    {
        if (!canTrace())
            QSKIP("strace is missing, or may not trace");
        Program program(kHeadless + kSecure, forTracing(withoutDisplay()), {},
                        tracedCommand(u"error=ENFILE:when=1"_s));
        QVERIFY(isAnsweredSecurely(program));
        QVERIFY2(program.waitForLog(kRefused), program.standardError().constData());
    }
};

SUPERSYNK_TEST(TestAccepting)
#include "tst_accepting.moc"
