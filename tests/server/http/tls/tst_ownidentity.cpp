// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/identities.h"
#include "tests/support/keypairs.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace supersynk;
using namespace supersynk::test;
using namespace Qt::StringLiterals;

/// The certificate that the server makes for itself.
class TestOwnIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownOneIsAnEcdsaCertificateWithP256()
    {
        const QSslCertificate certificate = own().configuration.localCertificate();
        QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
        QCOMPARE(certificate.publicKey().length(), 256);
        QCOMPARE(certificate.version(), "3"_ba);
        QVERIFY(certificate.toText().contains("prime256v1"_L1) || certificate.toText().contains("P-256"_L1));
        QVERIFY(certificate.toText().contains("ecdsa-with-SHA256"_L1));
    }

    void ownOneIsValidForEveryName()
    {
        const auto names = own().configuration.localCertificate().subjectAlternativeNames();
        const QStringList hosts = names.values(QSsl::DnsEntry);
        QVERIFY(hosts.contains(u"localhost"_s) && hosts.contains(u"lab.local"_s));
        QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 2);
        for (const QString &address : names.values(QSsl::IpAddressEntry))
            QVERIFY2(kNames.addresses.contains(QHostAddress(address)), qPrintable(address));
    }

    void ownOneIsValidNowAndNotForLongerThanBrowsersTrust()
    {
        const QSslCertificate certificate = own().configuration.localCertificate();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(certificate.effectiveDate() < now);
        QVERIFY(certificate.expiryDate() > now.addDays(300));
        QVERIFY(certificate.effectiveDate().daysTo(certificate.expiryDate()) <= 398);
    }

    void tls12IsTheMinimum() { QCOMPARE(own().configuration.protocol(), QSsl::TlsV1_2OrLater); }

    void fingerprintIsThatOfTheCertificate()
    {
        const TlsIdentity identity = own();
        const QByteArray digest =
            identity.configuration.localCertificate().digest(QCryptographicHash::Sha256).toHex();
        QCOMPARE(identity.fingerprint.size(), 32 * 3 - 1);
        QCOMPARE(QByteArray(identity.fingerprint).replace(":", "").toLower(), digest);
    }

    void fileIsReadableOnlyByItsOwner()
    {
#ifdef Q_OS_UNIX
        (void)own();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        const auto permissions = QFileInfo(m_file).permissions();
        QCOMPARE(permissions & others, QFile::Permissions());
        QCOMPARE(permissions & (QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner),
                 QFile::ReadOwner | QFile::WriteOwner);
#else
        QSKIP("reads POSIX permissions");
#endif
    }

    void renewedFileIsReadableOnlyByItsOwnerToo()
    {
#ifdef Q_OS_UNIX
        write(m_file, "garbage");
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        fileIsReadableOnlyByItsOwner();
#else
        QSKIP("reads POSIX permissions");
#endif
    }

    void ownOneIsKept()
    {
        QCOMPARE(own().fingerprint, own().fingerprint);
    }

    void ownOneIsKeptWhileItCoversTheNames()
    {
        const QByteArray before = own().fingerprint;
        CertificateNames fewer = kNames;
        fewer.hosts.removeLast();
        fewer.addresses.removeFirst();
        QCOMPARE(own(fewer).fingerprint, before);
    }

    void ownOneIsRenewedForANewHost()
    {
        const QByteArray before = own().fingerprint;
        CertificateNames more = kNames;
        more.hosts += u"other.local"_s;
        const TlsIdentity renewed = own(more);
        QVERIFY(renewed.fingerprint != before);
        const auto names = renewed.configuration.localCertificate().subjectAlternativeNames();
        QVERIFY(names.values(QSsl::DnsEntry).contains(u"other.local"_s));
        QCOMPARE(own(more).fingerprint, renewed.fingerprint);
    }

    void ownOneIsRenewedForANewAddress()
    {
        const QByteArray before = own().fingerprint;
        CertificateNames more = kNames;
        more.addresses += QHostAddress(u"192.168.1.5"_s);
        QVERIFY(own(more).fingerprint != before);
    }

    void ownOneIsRenewedNearItsEnd_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("kept");

        QTest::newRow("29 days left") << 29 << false;
        QTest::newRow("32 days left") << 32 << true;
    }

    void ownOneIsRenewedNearItsEnd()
    {
        QFETCH(int, days);
        QFETCH(bool, kept);
        const auto made = makeSelfSigned(kNames, std::chrono::days(days));
        QVERIFY(made.has_value());
        write(m_file, made->certificate + made->key);
        const QSslCertificate old(made->certificate);
        QCOMPARE(own().configuration.localCertificate() == old, kept);
    }

    void damagedFileIsReplaced_data()
    {
        QTest::addColumn<QByteArray>("content");

        const auto one = makeSelfSigned(kNames, std::chrono::days(300));
        const auto other = makeSelfSigned(kNames, std::chrono::days(300));
        QVERIFY(one && other);
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("garbage") << QByteArray(1000, '\xff');
        QTest::newRow("certificate alone") << one->certificate;
        QTest::newRow("key alone") << one->key;
        QTest::newRow("another's key") << one->certificate + other->key;
        QTest::newRow("half") << (one->certificate + one->key).first(one->certificate.size() + 50);
    }

    void damagedFileIsReplaced()
    {
        QFETCH(QByteArray, content);
        write(m_file, content);
        const TlsIdentity made = own();
        QVERIFY(!made.configuration.localCertificate().isNull());
        QCOMPARE(own().fingerprint, made.fingerprint);
    }

    void renewalKeepsTheKey_data()
    {
        QTest::addColumn<CertificateNames>("names");
        QTest::addColumn<int>("days"); // of the earlier one

        CertificateNames more = kNames;
        more.addresses += QHostAddress(u"192.168.1.5"_s);
        QTest::newRow("near its end") << kNames << 29;
        QTest::newRow("expired") << kNames << 0;
        QTest::newRow("new address") << more << 300;
    }

    void renewalKeepsTheKey()
    {
        QFETCH(CertificateNames, names);
        QFETCH(int, days);
        const auto before = makeSelfSigned(kNames, std::chrono::days(days));
        write(m_file, before->certificate + before->key);
        const QSslCertificate renewed = own(names).configuration.localCertificate();
        QVERIFY(renewed != QSslCertificate(before->certificate));
        QCOMPARE(renewed.publicKey(), QSslCertificate(before->certificate).publicKey());
        QVERIFY(renewed.expiryDate() > QDateTime::currentDateTimeUtc().addDays(300));
    }

    void keyThatTheLibraryCannotUseIsReplaced()
    {
        const QByteArray before = own().fingerprint; // an EC key
        const auto made = ownIdentity(m_file, kNames, nullptr, UsableKeys::RsaOnly);
        QVERIFY(std::holds_alternative<TlsIdentity>(made));
        const auto &identity = std::get<TlsIdentity>(made);
        QVERIFY(identity.fingerprint != before);
        QCOMPARE(identity.configuration.localCertificate().publicKey().algorithm(), QSsl::Rsa);
        QVERIFY(identity.configuration.localCertificate().publicKey().length() >= 3072);
        QCOMPARE(own().fingerprint, identity.fingerprint); // stored, and good for every library
    }

    void tooShortKeyIsReplaced()
    {
        const CertificateAndKey weak = makeKeyPair(KeyKind::WeakRsa, KeyForm::Pkcs8);
        write(m_file, weak.certificate + weak.key);
        QCOMPARE(own().configuration.localCertificate().publicKey().algorithm(), QSsl::Ec);
    }

    void computerThatMovesBetweenNetworksKeepsItsFingerprint()
    {
        const auto at = [](const QString &address) {
            CertificateNames names = kNames;
            names.addresses = {QHostAddress(QHostAddress::LocalHost), QHostAddress(address)};
            return names;
        };
        const CertificateNames lab = at(u"192.168.1.5"_s);
        const CertificateNames fair = at(u"10.20.30.40"_s);
        const QByteArray first = own(lab).fingerprint;
        const QByteArray second = own(fair).fingerprint;
        QVERIFY(second != first);
        for (const CertificateNames &names : {lab, fair, lab})
            QCOMPARE(own(names).fingerprint, second);
    }

    void latestEarlierAddressesAreKept()
    {
        CertificateNames names = kNames;
        for (int network = 1; network <= 50; ++network) {
            names.addresses = {QHostAddress(u"10.0.%1.1"_s.arg(network))};
            (void)own(names);
        }
        const QList<QHostAddress> kept =
            namesIn(own(names).configuration.localCertificate().toPem()).addresses;
        QCOMPARE(kept.size(), 32);
        QCOMPARE(kept.first(), QHostAddress(u"10.0.50.1"_s));
        QCOMPARE(kept.last(), QHostAddress(u"10.0.19.1"_s));
    }

    void everyPresentAddressIsInIt()
    {
        CertificateNames names = kNames;
        for (int adapter = 0; adapter < 100; ++adapter)
            names.addresses += QHostAddress(u"10.1.%1.1"_s.arg(adapter));
        QCOMPARE(namesIn(own(names).configuration.localCertificate().toPem()).addresses, names.addresses);
    }

    void scopeOfAnAddressDoesNotRenew()
    {
        const QByteArray before = own().fingerprint;
        CertificateNames scoped = kNames;
        for (QHostAddress &address : scoped.addresses) {
            if (address.isLinkLocal())
                address.setScopeId(u"lo"_s);
        }
        QCOMPARE(own(scoped).fingerprint, before);
    }

    void unwritableFolderIsNamed()
    {
        const TlsIdentity identity = identityOf(ownIdentity(impossibleFile(), kNames));
        QVERIFY(!identity.configuration.localCertificate().isNull());
        const QString sentence = identity.storeProblem;
        QVERIFY2(sentence.contains(impossibleFile()) && sentence.endsWith(u'.'), qPrintable(sentence));
    }

    void unstoredOneStaysWhileItIsInUse()
    {
        const TlsIdentity shown = identityOf(ownIdentity(impossibleFile(), kNames));
        const TlsIdentity again = identityOf(ownIdentity(impossibleFile(), kNames, &shown));
        QCOMPARE(again.fingerprint, shown.fingerprint);
        QVERIFY(!again.storeProblem.isEmpty());
        const TlsIdentity kept = identityOf(ownIdentity(m_file, kNames, &shown)); // the disk has room again
        QCOMPARE(kept.fingerprint, shown.fingerprint);
        QCOMPARE(kept.storeProblem, QString());
        QCOMPARE(own().fingerprint, shown.fingerprint);
    }

    void renewalOfAnUnstoredOneKeepsTheKeyToo()
    {
        const TlsIdentity shown = identityOf(ownIdentity(impossibleFile(), kNames));
        CertificateNames more = kNames;
        more.addresses += QHostAddress(u"192.168.1.5"_s);
        const TlsIdentity renewed = identityOf(ownIdentity(impossibleFile(), more, &shown));
        QVERIFY(renewed.fingerprint != shown.fingerprint);
        QCOMPARE(renewed.configuration.localCertificate().publicKey(),
                 shown.configuration.localCertificate().publicKey());
    }

    void thisComputerIsLocalhostToo()
    {
        const CertificateNames names = namesOfThisComputer();
        QVERIFY(names.hosts.contains(u"localhost"_s));
        QVERIFY(names.addresses.contains(QHostAddress(QHostAddress::LocalHost)));
    }

    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_file = m_directory->filePath(u"made/on/demand/https.pem"_s);
    }

private:
    TlsIdentity own(const CertificateNames &names = kNames)
    {
        return identityOf(ownIdentity(m_file, names));
    }

    /// Below a file there is no folder.
    QString impossibleFile()
    {
        write(m_directory->filePath(u"file"_s), "");
        return m_directory->filePath(u"file/https.pem"_s);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_file;
};

SUPERSYNK_TEST(TestOwnIdentity)

#include "tst_ownidentity.moc"
