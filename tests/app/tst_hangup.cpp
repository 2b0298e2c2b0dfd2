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

/// The terminal of a program, as its window sees it.
class Terminal
{
public:
    Terminal()
        : m_window(::posix_openpt(O_RDWR | O_NOCTTY))
    {
        ::fcntl(m_window, F_SETFD, FD_CLOEXEC);
        ::grantpt(m_window);
        ::unlockpt(m_window);
        m_name = ::ptsname(m_window);
    }
    ~Terminal() { close(); }
    Q_DISABLE_COPY_MOVE(Terminal)

    /// Starts a program as the leader of a session in this terminal.
    [[nodiscard]] QString session() const
    {
        return u"exec setsid --ctty \"$0\" \"$@\" <>"_s + QString::fromLatin1(m_name);
    }

    void close()
    {
        if (m_window >= 0)
            ::close(std::exchange(m_window, -1));
    }

private:
    int m_window;
    QByteArray m_name;
};

/// Start a program in a session that has no terminal.
const QString kWithoutTerminal = u"exec setsid \"$0\" \"$@\""_s;
const QString kAsByNohup = u"trap '' HUP; "_s + kWithoutTerminal;

void hangUp(const Program &program)
{
    ::kill(static_cast<pid_t>(program.id()), SIGHUP);
}

QRegularExpression line(const QString &text)
{
    return QRegularExpression(text + u"[^\n]*\n"_s);
}

/// A program with HTTPS and a certificate that is given to it.
class SecureProgram
{
public:
    SecureProgram()
        : m_certificate(give())
        , m_program(kQuiet
                        + QStringList{u"--headless"_s, u"--tls-port"_s, u"0"_s, u"--tls-cert"_s, path(),
                                      u"--tls-key"_s, path()},
                    withoutDisplay(), {}, kWithoutTerminal)
    {}

    /// Puts another certificate in place of the present one, and returns it.
    QSslCertificate give()
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

    quint16 port()
    {
        static const QRegularExpression url(u"https://[^\\s/]+:(\\d+)"_s);
        return m_program.waitForLog(url)
            ? url.match(QString::fromUtf8(m_program.standardError())).captured(1).toUShort()
            : 0;
    }
    [[nodiscard]] Program &program() { return m_program; }
    [[nodiscard]] const QSslCertificate &firstCertificate() const { return m_certificate; }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"pair.pem"_s); }

    QTemporaryDir m_folder;
    QSslCertificate m_certificate;
    Program m_program;
};

QSslCertificate shownAt(quint16 port, const QSslCertificate &trusted)
{
    return SecureConnection(port, trusting(trusted)).certificate();
}

} // namespace

/// SIGHUP: a terminal that closes, or a service that is to read its certificate anew.
class TestHangup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void terminalThatClosesEndsItWith0_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QProcessEnvironment>("environment");

        QTest::newRow("headless") << QStringList{u"--headless"_s} << withoutDisplay();
        QTest::newRow("window") << QStringList{} << withOffscreenWindow();
    }

    void terminalThatClosesEndsItWith0()
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
        hangUp(program); // as a shell that ends sends it on
        QCOMPARE(program.waitForExit(), 0);
    }

    void nohupStaysInForce()
    {
        Program program(kQuiet + QStringList{u"--headless"_s}, withoutDisplay(), {}, kAsByNohup);
        HttpClient client(program.waitForPort());
        hangUp(program);
        QCOMPARE(client.get("/api").status, 200);
        program.terminate();
        QCOMPARE(program.waitForExit(), 0);
        QVERIFY2(!program.standardError().contains("eload"), program.standardError().constData());
    }

    void withoutHttpsThereIsNothingToReload()
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
        const QSslCertificate next = secure.give();
        hangUp(secure.program());
        QVERIFY(secure.program().waitForLog(line(u"New connections get the certificate"_s)));
        QCOMPARE(shownAt(port, next), next);
        QCOMPARE(before.exchange(requestOf("POST", "/api/channels/room", bodyOf("ann"))).status, 200);
    }

    void badCertificateIsNotTaken_data()
    {
        QTest::addColumn<QByteArray>("content");

        const auto one = makeSelfSigned({.hosts = {u"localhost"_s}, .addresses = {}}, std::chrono::days(90));
        const auto other =
            makeSelfSigned({.hosts = {u"localhost"_s}, .addresses = {}}, std::chrono::days(90));
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("half written") << one->certificate.first(200);
        QTest::newRow("another's key") << one->certificate + other->key;
    }

    void badCertificateIsNotTaken()
    {
        QFETCH(QByteArray, content);
        SecureProgram secure;
        const quint16 port = secure.port();
        secure.write(content);
        hangUp(secure.program());
        QVERIFY(secure.program().waitForLog(line(u"The certificate in use stays: "_s)));
        QCOMPARE(shownAt(port, secure.firstCertificate()), secure.firstCertificate());
    }
};

SUPERSYNK_TEST(TestHangup)

#include "tst_hangup.moc"
