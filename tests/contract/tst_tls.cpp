// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/tls/x509.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/secureconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/tlsfixture.h"

#include <QSslCertificate>
#include <QTest>

#include <memory>
#include <vector>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

QT_WARNING_PUSH
QT_WARNING_DISABLE_DEPRECATED
constexpr QSsl::SslProtocol kTls10 = QSsl::TlsV1_0;
constexpr QSsl::SslProtocol kTls11 = QSsl::TlsV1_1;
QT_WARNING_POP

const CertificateNames kNames{.hosts = {u"localhost"_s}, .addresses = {}};

} // namespace

/// HTTPS besides HTTP.
class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<TlsFixture>(); }

    void postsAndGetsGoThrough()
    {
        TestServer server(withTls());
        SecureConnection connection(tlsPort(server), trusting(ownCertificate()));
        QVERIFY(connection.isSecure());
        QCOMPARE(connection.exchange(requestOf("POST", kRoom, bodyOf("ann"))).body, "[]"_ba);
        QCOMPARE(connection.exchange(requestOf("GET", kRoom)).body, arrayOf({bodyOf("ann")}));
    }

    void clientsOfHttpAndHttpsMeet()
    {
        TestServer server(withTls());
        server.post(kRoom, bodyOf("ann"));
        SecureConnection connection(tlsPort(server), trusting(ownCertificate()));
        QCOMPARE(connection.exchange(requestOf("POST", kRoom, bodyOf("bob"))).body, arrayOf({bodyOf("ann")}));
        QCOMPARE(server.post(kRoom, bodyOf("ann")).body, arrayOf({bodyOf("bob")}));
    }

    void largeBodiesGoThrough()
    {
        TestServer server(withTls());
        SecureConnection connection(tlsPort(server), trusting(ownCertificate()));
        const QByteArray body = bodyOf("ann") + QByteArray(3'000'000, ' ');
        QCOMPARE(connection.exchange(requestOf("POST", kRoom, body)).status, 200);
        QCOMPARE(connection.exchange(requestOf("GET", kRoom)).body, arrayOf({body}));
    }

    void certificateInUseIsTheStoredOne()
    {
        TestServer server(withTls());
        SecureConnection connection(tlsPort(server), trusting(ownCertificate()));
        const QByteArray shown =
            connection.certificate().digest(QCryptographicHash::Sha256).toHex(':').toUpper();
        QCOMPARE(server.server().state().tlsFingerprint, shown);
    }

    void clientThatPinsAnotherCertificateDoesNotConnect()
    {
        TestServer server(withTls());
        const auto other = makeSelfSigned(kNames, std::chrono::days(10));
        const SecureConnection connection(tlsPort(server), trusting(QSslCertificate(other->certificate)));
        QVERIFY(!connection.isSecure());
    }

    void versionsFrom12AreSupported_data()
    {
        QTest::addColumn<QSsl::SslProtocol>("protocol");
        QTest::addColumn<bool>("isSupported");

        QTest::newRow("1.0") << kTls10 << false;
        QTest::newRow("1.1") << kTls11 << false;
        QTest::newRow("1.2") << QSsl::TlsV1_2 << true;
        QTest::newRow("1.3") << QSsl::TlsV1_3 << true;
    }

    void versionsFrom12AreSupported()
    {
        QFETCH(QSsl::SslProtocol, protocol);
        QFETCH(bool, isSupported);
        TestServer server(withTls());
        QSslConfiguration configuration = trusting(ownCertificate());
        configuration.setProtocol(protocol);
        configuration.setBackendConfigurationOption("CipherString", "DEFAULT@SECLEVEL=0"_ba); // for old ones
        const SecureConnection connection(tlsPort(server), configuration);
        QCOMPARE(connection.isSecure(), isSupported);
        if (isSupported)
            QCOMPARE(connection.protocol(), protocol);
    }

    void otherGroupsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("group");
        QTest::addColumn<bool>("isSpoken");

        QTest::newRow("X25519") << "X25519"_ba << true;
        QTest::newRow("P-256") << "P-256"_ba << true;
        QTest::newRow("P-384") << "P-384"_ba << true;
        QTest::newRow("P-521") << "P-521"_ba << false;
        QTest::newRow("ffdhe2048") << "ffdhe2048"_ba << false;
        QTest::newRow("ffdhe8192") << "ffdhe8192"_ba << false;
    }

    void otherGroupsAreRefused()
    {
        QFETCH(QByteArray, group);
        QFETCH(bool, isSpoken);
        TestServer server(withTls());
        QSslConfiguration configuration = trusting(ownCertificate());
        configuration.setBackendConfigurationOption("Groups", group);
        QCOMPARE(SecureConnection(tlsPort(server), configuration).isSecure(), isSpoken);
    }

    void handshakesOfOneAddressAreLimited()
    {
        ServerSettings settings = withTls();
        settings.limits.handshakesPerAddress = 2;
        TestServer server(settings);
        for (const bool isTaken : {true, true, false})
            QCOMPARE(SecureConnection(tlsPort(server), trusting(ownCertificate())).isSecure(), isTaken);
    }

    void plainHttpOnTheTlsPortIs400_data()
    {
        QTest::addColumn<QByteArray>("request");

        QTest::newRow("post") << requestOf("POST", kRoom, bodyOf("ann"));
        QTest::newRow("half a request line") << "GET /ap"_ba;
        QTest::newRow("unknown method") << "BREW / HTTP/1.1\r\n\r\n"_ba;
    }

    void plainHttpOnTheTlsPortIs400()
    {
        QFETCH(QByteArray, request);
        TestServer server(withTls());
        RawConnection connection(tlsPort(server));
        connection.send(request);
        const Reply reply = connection.receive();
        QCOMPARE(problemFault(reply, 400), ""_ba);
        QVERIFY(reply.body.contains("https://"));
        QVERIFY(connection.isClosedByServer());
        QCOMPARE(server.get(kRoom).body, "[]"_ba);
    }

    void silentHandshakesBlockNoOthers()
    {
        TestServer server(withTls());
        std::vector<std::unique_ptr<RawConnection>> silent;
        for (int i = 0; i < 50; ++i) // QSslServer would wait for 30
            silent.push_back(std::make_unique<RawConnection>(tlsPort(server)));
        SecureConnection connection(tlsPort(server), trusting(ownCertificate()));
        QCOMPARE(connection.exchange(requestOf("GET", "/api")).status, 200);
    }

    void silentHandshakesAreClosed()
    {
        ServerSettings settings = withTls();
        settings.limits.headTime = 100ms;
        TestServer server(settings);
        std::vector<std::unique_ptr<RawConnection>> silent;
        for (int i = 0; i < 50; ++i)
            silent.push_back(std::make_unique<RawConnection>(tlsPort(server)));
        for (const auto &one : silent)
            QVERIFY(one->isClosedByServer());
    }

    void slowHeadIsClosed()
    {
        ServerSettings settings = withTls();
        settings.limits.headTime = 100ms;
        TestServer server(settings);
        SecureConnection silent(tlsPort(server), trusting(ownCertificate()));
        QVERIFY(silent.isClosedByServer());
    }

    void clientThatDoesNotReadIsClosed_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("stallTime");
        QTest::addColumn<std::size_t>("writeAhead");

        QTest::newRow("for too long") << 100ms << (std::size_t(1) << 40);
        QTest::newRow("and asks on") << std::chrono::milliseconds(24h) << std::size_t(10'000);
    }

    void clientThatDoesNotReadIsClosed()
    {
        QFETCH(std::chrono::milliseconds, stallTime);
        QFETCH(std::size_t, writeAhead);
        ServerSettings settings = withTls();
        settings.limits.stallTime = stallTime;
        settings.limits.writeAhead = writeAhead;
        settings.limits.waitingBytes = std::size_t(1) << 40;
        TestServer server(settings);
        SecureConnection connection(tlsPort(server), trusting(ownCertificate()));
        const QByteArray body = bodyOf("ann") + QByteArray(4'000'000, ' ');
        QCOMPARE(connection.exchange(requestOf("POST", kRoom, body)).status, 200);
        connection.sendAndNeverRead(requestOf("GET", kRoom).repeated(10)); // 40 MB of answers
        QTRY_COMPARE_WITH_TIMEOUT(server.server().traffic().connections, 0U, 30'000);
    }

    void unreadAnswersAreLimitedInTotal()
    {
        ServerSettings settings = withTls();
        settings.limits.stallTime = 24h;
        settings.limits.waitingBytes = 20'000'000;
        TestServer server(settings);
        SecureConnection normal(tlsPort(server), trusting(ownCertificate()));
        for (const char *id : {"ann", "joe"}) {
            const QByteArray body = bodyOf(id) + QByteArray(4'000'000, ' ');
            QCOMPARE(normal.exchange(requestOf("POST", kRoom, body)).status, 200);
        }

        constexpr quint64 kDeaf = 10; // 80 MB in all, of which the system takes some per connection
        std::vector<std::unique_ptr<SecureConnection>> deaf;
        for (quint64 i = 0; i < kDeaf; ++i) {
            deaf.push_back(std::make_unique<SecureConnection>(tlsPort(server), trusting(ownCertificate())));
            deaf.back()->sendAndNeverRead(requestOf("GET", kRoom));
            QCOMPARE(normal.exchange(requestOf("POST", "/api/channels/hall", bodyOf("bob"))).body, "[]"_ba);
        }
        const auto connections = [&server] { return server.server().traffic().connections; };
        QTRY_COMPARE_WITH_TIMEOUT(server.server().traffic().requests, 2 + 2 * kDeaf, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(connections() < 1 + kDeaf, 30'000);
        QVERIFY(connections() > 1); // no more of them than needed
        QCOMPARE(normal.exchange(requestOf("POST", "/api/channels/hall", bodyOf("bob"))).body, "[]"_ba);
    }

    void refusalIsCounted()
    {
        TestServer server(withTls());
        SecureConnection connection(tlsPort(server), trusting(ownCertificate()));
        const QByteArray request = requestOf("POST", kRoom, {}, {"Content-Length: 53687091200"});
        QCOMPARE(problemFault(connection.exchange(request), 413), ""_ba);
        QVERIFY(connection.isClosedByServer());
    }

    void tlsConnectionsCountToo()
    {
        ServerSettings settings = withTls();
        settings.limits.connections = 2;
        TestServer server(settings);
        SecureConnection one(tlsPort(server), trusting(ownCertificate()));
        RawConnection two(server.port());
        two.send(requestOf("GET", "/api"));
        QCOMPARE(two.receive().status, 200);
        QVERIFY(!SecureConnection(tlsPort(server), trusting(ownCertificate())).isSecure());
        QCOMPARE(one.exchange(requestOf("GET", "/api")).status, 200);
    }

    void connectionOverTheLimitIsClosedWithoutAnAnswer()
    {
        ServerSettings settings = withTls();
        settings.limits.connections = 1;
        TestServer server(settings);
        SecureConnection one(tlsPort(server), trusting(ownCertificate()));
        QCOMPARE(one.exchange(requestOf("GET", "/api")).status, 200);
        RawConnection other(tlsPort(server));
        QVERIFY(other.isClosedByServer()); // a TLS client could not read a plain answer
    }

private:
    [[nodiscard]] ServerSettings withTls() const { return m_fixture->settings(); }
    [[nodiscard]] QSslCertificate ownCertificate() const { return m_fixture->certificate(); }

    std::unique_ptr<TlsFixture> m_fixture;
};

SUPERSYNK_TEST(TestTls)

#include "tst_tls.moc"
