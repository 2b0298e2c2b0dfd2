// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/tls/x509.h"
#include "tests/app/program.h"
#include "tests/support/bodies.h"
#include "tests/support/httpclient.h"
#include "tests/support/rawconnection.h"
#include "tests/support/secureconnection.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kQuiet{u"--bind"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s};

/// A pseudo-terminal, from the side of the terminal window.
class Terminal
{
public:
    Terminal()
        : m_master(::posix_openpt(O_RDWR | O_NOCTTY))
    {
        ::fcntl(m_master, F_SETFD, FD_CLOEXEC);
        ::grantpt(m_master);
        ::unlockpt(m_master);
        m_name = ::ptsname(m_master);
    }
    ~Terminal() { close(); }
    Q_DISABLE_COPY_MOVE(Terminal)

    /// The command that starts a program as the session leader in this terminal.
    [[nodiscard]] QString session() const
    {
        return u"exec setsid --ctty \"$0\" \"$@\" <>"_s + QString::fromLatin1(m_name);
    }

    void close()
    {
        if (m_master >= 0)
            ::close(std::exchange(m_master, -1));
    }

private:
    int m_master;
    QByteArray m_name;
};

/// The commands start a program in a session without a terminal.
const QString kWithoutTerminal = u"exec setsid \"$0\" \"$@\""_s;
const QString kWithNohup = u"trap '' HUP; "_s + kWithoutTerminal;

void hangUp(const Program &program)
{
    ::kill(static_cast<pid_t>(program.id()), SIGHUP);
}

QRegularExpression line(const QString &text)
{
    return QRegularExpression(text + u"[^\n]*\n"_s);
}

/// A program with HTTPS and a certificate file.
class SecureProgram
{
public:
    SecureProgram()
        : m_certificate(replaceCertificate())
        , m_program(kQuiet
                        + QStringList{u"--headless"_s, u"--tls-port"_s, u"0"_s, u"--tls-cert"_s, path(),
                                      u"--tls-key"_s, path()},
                    withoutDisplay(), {}, kWithoutTerminal)
    {}

    /// Replaces the certificate, and returns the new one.
    QSslCertificate replaceCertificate()
    {
        const auto made = makeSelfSigned({.hosts = {u"localhost"_s}, .addresses = {}}, std::chrono::days(90));
        write(made->certificate + made->key);
        return QSslCertificate(made->certificate);
    }
    void write(const QByteArray &content)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(path()));
    }

    quint16 port() { return m_program.waitForTlsPort(); }
    [[nodiscard]] Program &program() { return m_program; }
    [[nodiscard]] const QSslCertificate &firstCertificate() const { return m_certificate; }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"pair.pem"_s); }

    QTemporaryDir m_folder;
    QSslCertificate m_certificate;
    Program m_program;
};

QSslCertificate certificateAt(quint16 port, const QSslCertificate &trusted)
{
    return SecureConnection(port, trusting(trusted)).certificate();
}

} // namespace

/// SIGHUP: a terminal closes, or a service must reload its certificate.
class TestHangup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closingTheTerminalEndsItWith0_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QProcessEnvironment>("environment");

        QTest::newRow("headless") << QStringList{u"--headless"_s} << withoutDisplay();
        QTest::newRow("window") << QStringList{} << withOffscreenWindow();
    }

    void closingTheTerminalEndsItWith0()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QProcessEnvironment, environment);
        Terminal terminal;
        Program program(kQuiet + arguments, environment, {}, terminal.session());
        RawConnection connection(program.waitForPort());
        connection.send(requestOf("POST", "/api/channels/room", bodyOf("ann")));
        QCOMPARE(connection.receive().status, 200);
        terminal.close();
        QCOMPARE(program.waitForExit(), 0);
        QVERIFY2(program.standardError().contains("Stopped"), program.standardError().constData());
    }

    void hangupInATerminalEndsItWith0()
    {
        const Terminal terminal;
        Program program(kQuiet + QStringList{u"--headless"_s}, withoutDisplay(), {}, terminal.session());
        QVERIFY(program.waitForPort() != 0);
        hangUp(program); // as a shell does when it exits
        QCOMPARE(program.waitForExit(), 0);
    }

    void nohupStaysInForce()
    {
        Program program(kQuiet + QStringList{u"--headless"_s}, withoutDisplay(), {}, kWithNohup);
        HttpClient client(program.waitForPort());
        hangUp(program);
        QCOMPARE(client.get("/api").status, 200);
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
        QVERIFY2(!program.standardError().contains("eload"), program.standardError().constData());
    }

    void withoutHttpsNothingIsReloaded()
    {
        Program program(kQuiet + QStringList{u"--headless"_s}, withoutDisplay(), {}, kWithoutTerminal);
        HttpClient client(program.waitForPort());
        hangUp(program);
        QVERIFY(program.waitForLog(line(u"Nothing to reload"_s)));
        QCOMPARE(client.get("/api").status, 200);
    }

    void reloadShowsTheNewCertificateAndDropsNoConnection()
    {
        SecureProgram secure;
        const quint16 port = secure.port();
        SecureConnection before(port, trusting(secure.firstCertificate()));
        QCOMPARE(before.exchange(requestOf("POST", "/api/channels/room", bodyOf("ann"))).status, 200);
        const QSslCertificate next = secure.replaceCertificate();
        hangUp(secure.program());
        QVERIFY(secure.program().waitForLog(line(u"New connections get the certificate"_s)));
        QCOMPARE(certificateAt(port, next), next);
        QCOMPARE(before.exchange(requestOf("POST", "/api/channels/room", bodyOf("ann"))).status, 200);
    }

    void invalidCertificateIsNotUsed_data()
    {
        QTest::addColumn<QByteArray>("content");

        const auto one = makeSelfSigned({.hosts = {u"localhost"_s}, .addresses = {}}, std::chrono::days(90));
        const auto other =
            makeSelfSigned({.hosts = {u"localhost"_s}, .addresses = {}}, std::chrono::days(90));
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("half written") << one->certificate.first(200);
        QTest::newRow("another's key") << one->certificate + other->key;
    }

    void invalidCertificateIsNotUsed()
    {
        QFETCH(QByteArray, content);
        SecureProgram secure;
        const quint16 port = secure.port();
        secure.write(content);
        hangUp(secure.program());
        QVERIFY(secure.program().waitForLog(line(u"The certificate was not replaced: "_s)));
        QCOMPARE(certificateAt(port, secure.firstCertificate()), secure.firstCertificate());
    }
};

SUPERSYNK_TEST(TestHangup)

#include "tst_hangup.moc"
