// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/tls/ownidentity.h"
#include "tests/support/bodies.h"
#include "tests/support/rawconnection.h"
#include "tests/support/secureconnection.h"
#include "tests/support/testmain.h"
#include "tests/support/tlsfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QSslKey>
#include <QTest>

#include <memory>

using namespace supersynk;
using namespace supersynk::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRoom = "/api/channels/room";

QByteArray pemOf(const CertificateNames &names, std::chrono::days lifetime)
{
    const auto made = makeSelfSigned(names, lifetime);
    return made->certificate + made->key;
}

QByteArray fingerprintOf(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper();
}

} // namespace

/// Another certificate while the server runs.
class TestTlsRenewal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_place = std::make_unique<TlsPlace>(); }

    void newConnectionsMeetTheNewOneAndOldOnesStay()
    {
        TestServer server(m_place->settings());
        const QSslCertificate first = m_place->certificate();
        SecureConnection before(tlsPort(server), trusting(first));
        QCOMPARE(before.exchange(requestOf("POST", kRoom, bodyOf("ann"))).status, 200);

        write(ownFile(), pemOf(namesOfThisComputer(), std::chrono::days(300)));
        server.server().renewCertificate();
        const QSslCertificate second = m_place->certificate();
        QVERIFY(second != first);
        SecureConnection after(tlsPort(server), trusting(second));
        QVERIFY(after.isSecure());
        QCOMPARE(after.exchange(requestOf("GET", kRoom)).body, arrayOf({bodyOf("ann")}));
        QCOMPARE(before.exchange(requestOf("GET", kRoom)).body, arrayOf({bodyOf("ann")}));
    }

    void changeIsToldOnceWithTheNewFingerprint()
    {
        TestServer server(m_place->settings());
        QSignalSpy changed(&server.server(), &Server::certificateChanged);
        const QSignalSpy stateChanged(&server.server(), &Server::stateChanged);
        write(ownFile(), pemOf(namesOfThisComputer(), std::chrono::days(300)));
        server.server().renewCertificate();
        server.server().renewCertificate();
        QCOMPARE(changed.size(), 1);
        const QByteArray fingerprint = fingerprintOf(m_place->certificate());
        QCOMPARE(changed.first().first().value<ServerState>().tlsFingerprint, fingerprint);
        QCOMPARE(server.server().state().tlsFingerprint, fingerprint);
        QCOMPARE(stateChanged.size(), 0); // it runs as before
    }

    void goodOneStays()
    {
        TestServer server(m_place->settings());
        const QSignalSpy changed(&server.server(), &Server::certificateChanged);
        const QByteArray before = server.server().state().tlsFingerprint;
        server.server().renewCertificate();
        server.server().reloadCertificate();
        QCOMPARE(changed.size(), 0);
        QCOMPARE(server.server().state().tlsFingerprint, before);
    }

    void lostFileIsWrittenAgain()
    {
        TestServer server(m_place->settings());
        QVERIFY(QFile::remove(ownFile()));
        server.server().renewCertificate();
        QCOMPARE(fingerprintOf(m_place->certificate()), server.server().state().tlsFingerprint);
    }

    void itIsLookedAtByItself()
    {
        ServerSettings settings = m_place->settings();
        settings.tls.certificateCheckPeriod = 1ms;
        TestServer server(settings);
        write(ownFile(), pemOf(namesOfThisComputer(), std::chrono::days(300)));
        const QByteArray fingerprint = fingerprintOf(m_place->certificate());
        QTRY_COMPARE(server.server().state().tlsFingerprint, fingerprint);
    }

    void stoppedServerLooksAtNothing()
    {
        TestServer server(m_place->settings());
        server.server().stop();
        const QSignalSpy changed(&server.server(), &Server::certificateChanged);
        QVERIFY(QFile::remove(ownFile()));
        server.server().renewCertificate();
        server.server().reloadCertificate();
        QCOMPARE(changed.size(), 0);
        QVERIFY(!QFile::exists(ownFile()));
    }

    void givenOneIsReadAnewOnlyWhenAsked()
    {
        TestServer server(withGiven(std::chrono::days(300)));
        const QByteArray first = server.server().state().tlsFingerprint;
        write(givenFile(), pemOf({.hosts = {u"localhost"_s}, .addresses = {}}, std::chrono::days(300)));
        const auto second = QSslCertificate::fromPath(givenFile()).value(0);
        server.server().renewCertificate();
        QCOMPARE(server.server().state().tlsFingerprint, first);
        server.server().reloadCertificate();
        QCOMPARE(server.server().state().tlsFingerprint, fingerprintOf(second));
        const SecureConnection connection(tlsPort(server), trusting(second));
        QCOMPARE(connection.certificate(), second);
    }

    void badGivenOneIsNotTaken()
    {
        TestServer server(withGiven(std::chrono::days(300)));
        const auto first = QSslCertificate::fromPath(givenFile()).value(0);
        const QSignalSpy changed(&server.server(), &Server::certificateChanged);
        write(givenFile(), "half a certif"_ba);
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(u"^The certificate was not replaced: .*\\.$"_s));
        server.server().reloadCertificate();
        QCOMPARE(changed.size(), 0);
        const SecureConnection connection(tlsPort(server), trusting(first));
        QVERIFY(connection.isSecure());
    }

    void givenOneIsNeverRenewed()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^The certificate expires on "_s));
        TestServer server(withGiven(std::chrono::days(1)));
        const QByteArray fingerprint = server.server().state().tlsFingerprint;
        QVERIFY(QFile::remove(givenFile()));
        server.server().renewCertificate();
        QCOMPARE(server.server().state().tlsFingerprint, fingerprint);
        QVERIFY(!QFile::exists(givenFile()));
        QVERIFY(!QFile::exists(ownFile()));
    }

    void givenOneThatEndsSoonIsLogged_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("line"); // empty for none

        QTest::newRow("15 days left") << 15 << QString();
        QTest::newRow("13 days left") << 13 << u"^The certificate expires on "_s;
        QTest::newRow("expired") << -1 << u"^The certificate expired on "_s;
    }

    void givenOneThatEndsSoonIsLogged()
    {
        QFETCH(int, days);
        QFETCH(QString, line);
        if (!line.isEmpty())
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(line)); // at the start
        TestServer server(withGiven(std::chrono::days(days)));
        if (line.isEmpty())
            QTest::failOnWarning(QRegularExpression(u"certificate"_s));
        else
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(line)); // and daily
        server.server().renewCertificate();
    }

private:
    [[nodiscard]] QString ownFile() const { return m_place->file(u"https.pem"_s); }
    [[nodiscard]] QString givenFile() const { return m_place->file(u"given.pem"_s); }

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    [[nodiscard]] ServerSettings withGiven(std::chrono::days lifetime) const
    {
        write(givenFile(), pemOf({.hosts = {u"localhost"_s}, .addresses = {}}, lifetime));
        ServerSettings settings = m_place->settings();
        settings.tls.certificateFile = givenFile();
        settings.tls.keyFile = givenFile();
        return settings;
    }

    std::unique_ptr<TlsPlace> m_place;
};

SUPERSYNK_TEST(TestTlsRenewal)

#include "tst_tlsrenewal.moc"
