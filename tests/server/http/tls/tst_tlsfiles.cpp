// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/identities.h"
#include "tests/support/keypairs.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

/// A given certificate.
class TestTlsFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void givenFilesAreUsed()
    {
        const auto made = makeSelfSigned(kNames, std::chrono::days(300));
        write(file(u"cert.pem"_s), made->certificate);
        write(file(u"key.pem"_s), made->key);
        const auto outcome = identityFromFiles(file(u"cert.pem"_s), file(u"key.pem"_s));
        QCOMPARE(problemOf(outcome), QString());
        QCOMPARE(identityOf(outcome).configuration.localCertificate(), QSslCertificate(made->certificate));
        QCOMPARE(identityOf(outcome).configuration.protocol(), QSsl::TlsV1_2OrLater);
    }

    void chainBehindTheCertificateIsKept()
    {
        const auto made = makeSelfSigned(kNames, std::chrono::days(300));
        const auto issuer = makeSelfSigned(kNames, std::chrono::days(300));
        write(file(u"both.pem"_s), made->certificate + issuer->certificate + made->key);
        const auto outcome = identityFromFiles(file(u"both.pem"_s), file(u"both.pem"_s));
        QCOMPARE(identityOf(outcome).configuration.localCertificateChain().size(), 2);
    }

    void unusableFilesAreExplained_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("word"); // in the sentence

        const auto one = makeSelfSigned(kNames, std::chrono::days(300));
        const auto other = makeSelfSigned(kNames, std::chrono::days(300));
        QVERIFY(one && other);
        QTest::newRow("wrong pair") << one->certificate << other->key << u"private key"_s;
        QTest::newRow("no certificate") << "hello"_ba << one->key << u"certificate"_s;
        QTest::newRow("no key") << one->certificate << "hello"_ba << u"private key"_s;
        const CertificateAndKey lockedRsa = makeKeyPair(KeyKind::Rsa, KeyForm::WithPassphrase);
        const CertificateAndKey lockedEc = makeKeyPair(KeyKind::Ec, KeyForm::WithPassphrase);
        const CertificateAndKey weak = makeKeyPair(KeyKind::WeakRsa, KeyForm::Pkcs8);
        QTest::newRow("RSA key is too short") << weak.certificate << weak.key << u"2048"_s;
        QTest::newRow("RSA key has a passphrase")
            << lockedRsa.certificate << lockedRsa.key << u"passphrase"_s;
        QTest::newRow("EC key has a passphrase") << lockedEc.certificate << lockedEc.key << u"passphrase"_s;
        QTest::newRow("mixed up") << one->key << one->certificate << u"certificate"_s;
        QTest::newRow("empty") << ""_ba
                               << ""_ba << u"certificate"_s;
    }

    void unusableFilesAreExplained()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, key);
        QFETCH(QString, word);
        write(file(u"cert.pem"_s), certificate);
        write(file(u"key.pem"_s), key);
        const QString problem = problemOf(identityFromFiles(file(u"cert.pem"_s), file(u"key.pem"_s)));
        QVERIFY2(problem.contains(word) && problem.endsWith(u'.'), qPrintable(problem));
    }

    /// As Schannel does.
    void ecKeyThatTheLibraryCannotUseIsExplained()
    {
        const auto ec = makeSelfSigned(kNames, std::chrono::days(300));
        const QString problem = problemOf(identityFromPem(ec->certificate, ec->key, UsableKeys::RsaOnly));
        QVERIFY2(problem.contains("RSA"_L1) && problem.endsWith(u'.'), qPrintable(problem));
        const auto rsa = makeSelfSigned(kNames, std::chrono::days(300), KeyType::Rsa);
        QCOMPARE(problemOf(identityFromPem(rsa->certificate, rsa->key, UsableKeys::RsaOnly)), QString());
    }

    void missingFilesAreNamed()
    {
        const auto made = makeSelfSigned(kNames, std::chrono::days(300));
        write(file(u"cert.pem"_s), made->certificate);
        QVERIFY(problemOf(identityFromFiles(file(u"nowhere.pem"_s), file(u"key.pem"_s)))
                    .contains(file(u"nowhere.pem"_s)));
        QVERIFY(problemOf(identityFromFiles(file(u"cert.pem"_s), file(u"nowhere.pem"_s)))
                    .contains(file(u"nowhere.pem"_s)));
    }

private:
    QString file(const QString &name) { return m_directory->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

SUPERSYNK_TEST(TestTlsFiles)

#include "tst_tlsfiles.moc"
