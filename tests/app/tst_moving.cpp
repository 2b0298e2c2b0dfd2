// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/program.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/secureconnection.h"
#include "tests/support/testmain.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

/// A network namespace in which the test chooses the address of the computer. Needs the right to make one, or
/// a kernel with user namespaces.
class NetworkNamespace
{
public:
    NetworkNamespace()
    {
        if (::unshare(CLONE_NEWNET) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) {
            m_problem = u"no network namespace: "_s + QString::fromLocal8Bit(std::strerror(errno));
            return;
        }
        m_socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        ifreq request = requestFor("lo");
        request.ifr_flags = IFF_UP | IFF_RUNNING;
        if (::ioctl(m_socket, SIOCSIFFLAGS, &request) != 0)
            m_problem = QString::fromLocal8Bit(std::strerror(errno));
    }
    ~NetworkNamespace() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(NetworkNamespace)

    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// Replaces the address of the computer, as in another network.
    [[nodiscard]] bool moveTo(const char *address) const
    {
        ifreq request = requestFor("lo:1");
        auto *const inet = reinterpret_cast<sockaddr_in *>(&request.ifr_addr);
        inet->sin_family = AF_INET;
        ::inet_pton(AF_INET, address, &inet->sin_addr);
        return ::ioctl(m_socket, SIOCSIFADDR, &request) == 0;
    }

private:
    static ifreq requestFor(const char *name)
    {
        ifreq request{};
        std::strcpy(request.ifr_name, name);
        return request;
    }

    QString m_problem;
    int m_socket = -1;
};

QRegularExpression reachedAt(const QString &address)
{
    return QRegularExpression(u"now reached at [^\\n]*https://"_s + QRegularExpression::escape(address)
                              + u"[^\\n]*\\n"_s);
}

QSslCertificate certificateAt(quint16 port)
{
    QSslConfiguration any = QSslConfiguration::defaultConfiguration();
    any.setPeerVerifyMode(QSslSocket::VerifyNone);
    return SecureConnection(port, any).certificate();
}

} // namespace

/// A laptop moves from one network to another while the program runs.
class TestMoving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothNetworksGetOneCertificate()
    {
        if (!m_network.problem().isEmpty())
            QSKIP(qPrintable(m_network.problem()));
        QVERIFY(m_network.moveTo("192.168.1.5"));
        Program program({u"--headless"_s, u"--port"_s, u"0"_s, u"--tls-port"_s, u"0"_s});
        static const QRegularExpression kUrl(u"https://192\\.168\\.1\\.5:(\\d+)"_s);
        QVERIFY(program.waitForLog(kUrl));
        const quint16 port = kUrl.match(QString::fromUtf8(program.standardError())).captured(1).toUShort();
        const QSslCertificate atHome = certificateAt(port);
        SecureConnection kept(port, trusting(atHome));
        const QByteArray post = requestOf("POST", "/api/channels/room", bodyOf("ann"));
        QCOMPARE(kept.exchange(post).status,
                 200); // otherwise the server would close it for want of a request

        QVERIFY(m_network.moveTo("10.20.30.40"));
        QVERIFY(program.waitForLog(reachedAt(u"10.20.30.40"_s)));
        static const QRegularExpression kRenewed(u"New connections get the certificate[^\\n]*\\n"_s);
        QVERIFY(program.waitForLog(kRenewed));
        const QSslCertificate atTheFair = certificateAt(port);
        QVERIFY(atTheFair != atHome);
        QCOMPARE(atTheFair.publicKey(), atHome.publicKey());
        const QStringList addresses = atTheFair.subjectAlternativeNames().values(QSsl::IpAddressEntry);
        QVERIFY(addresses.contains(u"10.20.30.40"_s) && addresses.contains(u"192.168.1.5"_s));

        QVERIFY(m_network.moveTo("192.168.1.5"));
        QVERIFY(program.waitForLog(reachedAt(u"192.168.1.5"_s)));
        QCOMPARE(certificateAt(port), atTheFair);
        QCOMPARE(kept.exchange(post).status, 200);
    }

private:
    const NetworkNamespace m_network; // made before the tests, while the process has one thread
};

SUPERSYNK_TEST(TestMoving)

#include "tst_moving.moc"
