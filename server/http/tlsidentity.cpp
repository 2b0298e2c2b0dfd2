// SPDX-License-Identifier: GPL-3.0-only
#include "http/tlsidentity.h"

#include "network.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostInfo>
#include <QSaveFile>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslDiffieHellmanParameters>
#include <QSslEllipticCurve>
#include <QSslKey>
#include <QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// Browsers distrust what is valid for longer than 398 days.
constexpr std::chrono::days kLifetime{397};
constexpr std::chrono::days kRenewBefore{30};
constexpr int kMinRsaBits = 2048; // OpenSSL takes no less for 112 bits of security
constexpr QFile::Permissions kPrivate = QFile::ReadOwner | QFile::WriteOwner;

/// The functions here have no class to translate for them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::TlsIdentity)
};

QSslKey keyFrom(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (QSslKey key(pem, algorithm); !key.isNull())
            return key;
    }
    return {};
}

/// The groups of key exchanges (RFC 8446, section 4.2.7) that all browsers have and that cost the server
/// little. By itself OpenSSL also takes finite fields: with ffdhe8192, a client who computes nothing makes
/// the server compute for 100 ms.
QList<QSslEllipticCurve> cheapGroups()
{
    QList<QSslEllipticCurve> groups;
    for (const auto *name : {"X25519", "prime256v1", "secp384r1"}) {
        const auto group = QSslEllipticCurve::fromShortName(QString::fromLatin1(name));
        if (group.isValid())
            groups.append(group);
    }
    return groups;
}

/// Those with forward secrecy and authenticated encryption, as RFC 9325, section 4.2 recommends for TLS 1.2.
QList<QSslCipher> modernCiphers()
{
    QList<QSslCipher> ciphers = QSslConfiguration::supportedCiphers();
    ciphers.removeIf([](const QSslCipher &cipher) {
        const bool isAuthenticated =
            cipher.name().contains("GCM"_L1) || cipher.name().contains("CHACHA20"_L1);
        return cipher.protocol() != QSsl::TlsV1_3
            && !(isAuthenticated && cipher.keyExchangeMethod().startsWith("ECDH"_L1));
    });
    return ciphers;
}

TlsIdentity identityOf(const QList<QSslCertificate> &chain, const QSslKey &key)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show no certificate
    configuration.setCiphers(modernCiphers());
    configuration.setEllipticCurves(cheapGroups());
    configuration.setDiffieHellmanParameters(QSslDiffieHellmanParameters()); // none: no such ciphers
    return {configuration, chain.constFirst().digest(QCryptographicHash::Sha256).toHex(':').toUpper()};
}

std::variant<TlsIdentity, TlsProblem> identityFromPem(const QByteArray &certificatePem,
                                                      const QByteArray &keyPem)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromData(certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return TlsProblem{
            Text::tr("HTTPS is off: there is no certificate in PEM form in the file given for it.")};
    const QSslKey key = keyFrom(keyPem);
    if (key.isNull())
        return TlsProblem{
            Text::tr("HTTPS is off: there is no RSA or EC private key in PEM form in the file given for "
                     "it, or it has a passphrase.")};
    if (!belongTogether(certificatePem, keyPem))
        return TlsProblem{Text::tr("HTTPS is off: the private key is not that of the certificate.")};
    if (key.algorithm() == QSsl::Rsa && key.length() < kMinRsaBits) // every handshake would fail
        return TlsProblem{Text::tr("HTTPS is off: the RSA key has fewer than %1 bits.").arg(kMinRsaBits)};
    return identityOf(chain, key);
}

std::variant<QByteArray, TlsProblem> contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return TlsProblem{Text::tr("HTTPS is off: %1 can't be read: %2.").arg(path, file.errorString())};
    return file.readAll();
}

bool covers(const QSslCertificate &certificate, const CertificateNames &names)
{
    const auto alternatives = certificate.subjectAlternativeNames();
    const QStringList hosts = alternatives.values(QSsl::DnsEntry);
    const QStringList addresses = alternatives.values(QSsl::IpAddressEntry);
    return std::ranges::all_of(names.hosts, [&](const QString &host) { return hosts.contains(host); })
        && std::ranges::all_of(names.addresses, [&](const QHostAddress &address) {
               return std::ranges::any_of(
                   addresses, [&](const QString &entry) { return QHostAddress(entry) == address; });
           });
}

/// Whether the identity in \a pem can still serve.
bool isGood(const QByteArray &pem, const CertificateNames &names)
{
    const auto identity = identityFromPem(pem, pem);
    if (!std::holds_alternative<TlsIdentity>(identity))
        return false;
    const QSslCertificate certificate = std::get<TlsIdentity>(identity).configuration.localCertificate();
    const QDateTime renewal = certificate.expiryDate().addDays(-kRenewBefore.count());
    return QDateTime::currentDateTimeUtc() < renewal && covers(certificate, names);
}

/// Writes \a bytes so that nobody else can ever read them, and all or nothing.
bool writePrivately(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(kPrivate)
        && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

std::variant<TlsIdentity, TlsProblem> identityFromFiles(const QString &certificateFile,
                                                        const QString &keyFile)
{
    auto certificate = contentsOf(certificateFile);
    if (auto *problem = std::get_if<TlsProblem>(&certificate))
        return *problem;
    auto key = contentsOf(keyFile);
    if (auto *problem = std::get_if<TlsProblem>(&key))
        return *problem;
    return identityFromPem(std::get<QByteArray>(certificate), std::get<QByteArray>(key));
}

std::variant<TlsIdentity, TlsProblem> ownIdentity(const QString &file, const CertificateNames &names)
{
    if (QFile kept(file); kept.open(QIODevice::ReadOnly)) {
        if (const QByteArray pem = kept.readAll(); isGood(pem, names)) {
            kept.setPermissions(kPrivate); // it may have been copied here
            return identityFromPem(pem, pem);
        }
    }
    const auto made = makeSelfSigned(names, kLifetime);
    if (!made)
        return TlsProblem{Text::tr("HTTPS is off: no certificate could be made.")};
    const QByteArray pem = made->certificate + made->key;
    if (!writePrivately(file, pem))
        return TlsProblem{Text::tr("HTTPS is off: the certificate can't be kept in %1.").arg(file)};
    return identityFromPem(pem, pem);
}

CertificateNames namesOfThisComputer()
{
    CertificateNames names{.hosts = {u"localhost"_s}};
    // Only what may stand in a certificate: some computers have names with spaces or underscores.
    const QString host = QHostInfo::localHostName().section(u'.', 0, 0).toLower();
    const bool isHostName = !host.isEmpty() && std::ranges::all_of(host, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
    if (isHostName && host != "localhost"_L1)
        names.hosts += {host, host + u".local"_s};
    names.addresses = Network::now().reachable(QHostAddress(QHostAddress::Any));
    return names;
}

} // namespace supersynk
