// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/tls/x509.h"
#include "tests/support/keypairs.h"
#include "tests/support/rawconnection.h"
#include "tests/support/secureconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/tlsfixture.h"

#include <QFile>
#include <QSslCertificate>
#include <QTcpServer>
#include <QTest>

#include <array>
#include <memory>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

namespace {

const CertificateNames kNames{.hosts = {u"localhost"_s}, .addresses = {}};

} // namespace

/// Starting with HTTPS, and what happens when that fails.
class TestTlsStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<TlsFixture>(); }

    void secondStartUsesTheSameCertificate()
    {
        QByteArray fingerprint;
        {
            TestServer server(withTls());
            fingerprint = server.server().state().tlsFingerprint;
        }
        TestServer server(withTls());
        QCOMPARE(server.server().state().tlsFingerprint, fingerprint);
        QVERIFY(!fingerprint.isEmpty());
    }

    void httpsAlone()
    {
        ServerSettings settings = withTls();
        settings.http = false;
        TestServer server(settings);
        QCOMPARE(server.port(), quint16(0));
        SecureConnection connection(tlsPort(server), trusting(ownCertificate()));
        QCOMPARE(connection.exchange(requestOf("GET", "/api")).status, 200);
    }

    void httpsAloneOffersAFreePortToo()
    {
        TestServer other(withTls());
        ServerSettings settings = withTls();
        settings.http = false;
        settings.tls.port = tlsPort(other);
        Server server;
        server.start(settings);
        QVERIFY(!waitUntilRunning(server));
        QCOMPARE(server.state().port, quint16(0));
        QVERIFY(server.state().freePort != 0);
        QVERIFY(server.state().freePort != settings.tls.port);
    }

    void wrongPairIsExplainedAndHttpWorks()
    {
        TestServer server(withFiles(file(u"a.pem"_s, 0), file(u"b.pem"_s, 1)));
        const ServerState &state = server.server().state();
        QCOMPARE(state.tlsPort, quint16(0));
        QVERIFY2(state.tlsProblem.contains("private key"_L1), qPrintable(state.tlsProblem));
        QCOMPARE(state.tlsCause, ServerState::TlsCause::Identity);
        QCOMPARE(server.get("/api").status, 200);
    }

    void wrongPairWithoutHttpIsAFailure()
    {
        ServerSettings settings = withFiles(file(u"a.pem"_s, 0), file(u"b.pem"_s, 1));
        settings.http = false;
        Server server;
        server.start(settings);
        QVERIFY(!waitUntilRunning(server));
        QVERIFY2(server.state().reason.contains("private key"_L1), qPrintable(server.state().reason));
    }

    void givenPairIsShown()
    {
        TestServer server(withFiles(file(u"a.pem"_s, 0), file(u"a.pem"_s, 0)));
        const auto given = QSslCertificate::fromPath(m_fixture->file(u"a.pem"_s));
        SecureConnection connection(tlsPort(server), trusting(given.value(0)));
        QVERIFY(connection.isSecure());
        QCOMPARE(connection.certificate(), given.value(0));
    }

    void givenKeyOfAnyKindIsUsable_data()
    {
        QTest::addColumn<KeyKind>("kind");
        QTest::addColumn<KeyForm>("form");

        QTest::newRow("RSA") << KeyKind::Rsa << KeyForm::Pkcs8;
        QTest::newRow("RSA, traditional") << KeyKind::Rsa << KeyForm::Traditional;
        QTest::newRow("EC") << KeyKind::Ec << KeyForm::Pkcs8;
        QTest::newRow("EC, traditional") << KeyKind::Ec << KeyForm::Traditional;
    }

    void givenKeyOfAnyKindIsUsable()
    {
        QFETCH(KeyKind, kind);
        QFETCH(KeyForm, form);
        const CertificateAndKey pair = makeKeyPair(kind, form);
        TestServer server(
            withFiles(written(u"cert.pem"_s, pair.certificate), written(u"key.pem"_s, pair.key)));
        QCOMPARE(server.server().state().tlsProblem, QString());
        SecureConnection connection(tlsPort(server), trusting(QSslCertificate(pair.certificate)));
        QVERIFY(connection.isSecure());
        QCOMPARE(connection.exchange(requestOf("GET", "/api")).status, 200);
    }

    void usedTlsPortIsNamedAndHttpWorks()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress(QHostAddress::LocalHost)));
        ServerSettings settings = withTls();
        settings.tls.port = taken.serverPort();
        TestServer server(settings);
        const QString problem = server.server().state().tlsProblem;
        QVERIFY2(problem.startsWith("HTTPS is off: "_L1), qPrintable(problem));
        QVERIFY2(problem.contains(QString::number(taken.serverPort())), qPrintable(problem));
        QCOMPARE(server.server().state().tlsCause, ServerState::TlsCause::Port);
        QCOMPARE(server.server().state().tlsPort, quint16(0));
        QVERIFY(server.server().state().tlsFingerprint.isEmpty());
        QCOMPARE(server.get("/api").status, 200);
    }

    void stopFreesTheTlsPortToo()
    {
        TestServer server(withTls());
        const quint16 port = tlsPort(server);
        SecureConnection kept(port, trusting(ownCertificate()));
        server.server().stop();
        QVERIFY(kept.isClosedByServer());
        QVERIFY(QTcpServer().listen(QHostAddress(QHostAddress::LocalHost), port));
    }

private:
    [[nodiscard]] ServerSettings withTls() const { return m_fixture->settings(); }
    [[nodiscard]] QSslCertificate ownCertificate() const { return m_fixture->certificate(); }

    [[nodiscard]] ServerSettings withFiles(const QString &certificate, const QString &key) const
    {
        ServerSettings settings = withTls();
        settings.tls.certificateFile = certificate;
        settings.tls.keyFile = key;
        return settings;
    }

    /// A PEM file with a certificate and its key, the same one for the same \a number.
    [[nodiscard]] QString file(const QString &name, int number) const
    {
        static const std::array pairs{makeSelfSigned(kNames, std::chrono::days(10)),
                                      makeSelfSigned(kNames, std::chrono::days(10))};
        return written(name, pairs.at(number)->certificate + pairs.at(number)->key);
    }

    [[nodiscard]] QString written(const QString &name, const QByteArray &content) const
    {
        QFile file(m_fixture->file(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }

    std::unique_ptr<TlsFixture> m_fixture;
};

SUPERSYNK_TEST(TestTlsStart)

#include "tst_tlsstart.moc"
