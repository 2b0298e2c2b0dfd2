// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/tls/tlsidentity.h"

#include "server/http/tls/x509.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslDiffieHellmanParameters>
#include <QSslEllipticCurve>
#include <QSslKey>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kMinRsaBits = 2048; // for OpenSSL's 112 bits of security

/// The context of the translations.
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

/// Groups for the key exchange (RFC 8446, section 4.2.7) that all browsers support and that cost the server
/// little. By default OpenSSL also accepts finite fields: with ffdhe8192, a client that computes nothing
/// costs the server 100 ms.
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

/// Ciphers with forward secrecy and authenticated encryption, which RFC 9325, section 4.2 recommends for
/// TLS 1.2.
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
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients have no certificates
    configuration.setCiphers(modernCiphers());
    configuration.setEllipticCurves(cheapGroups());
    configuration.setDiffieHellmanParameters(QSslDiffieHellmanParameters()); // none
    return {configuration, chain.constFirst().digest(QCryptographicHash::Sha256).toHex(':').toUpper()};
}

std::variant<QByteArray, TlsProblem> contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return TlsProblem{Text::tr("%1 can't be read: %2.").arg(path, file.errorString())};
    return file.readAll();
}

} // namespace

UsableKeys usableKeys()
{
    return QSslSocket::activeBackend() == "schannel"_L1 ? UsableKeys::RsaOnly : UsableKeys::All;
}

std::variant<TlsIdentity, TlsProblem> identityFromPem(const QByteArray &certificatePem,
                                                      const QByteArray &keyPem, UsableKeys usable)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromData(certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return TlsProblem{Text::tr("There is no certificate in PEM form in the file given for it.")};
    const QSslKey key = keyFrom(keyPem);
    if (key.isNull())
        return TlsProblem{Text::tr("There is no RSA or EC private key in PEM form in the file given for "
                                   "it, or it has a passphrase.")};
    if (!belongTogether(certificatePem, keyPem))
        return TlsProblem{Text::tr("The private key is not that of the certificate.")};
    if (key.algorithm() == QSsl::Rsa && key.length() < kMinRsaBits) // every handshake would fail
        return TlsProblem{Text::tr("The RSA key has fewer than %1 bits.").arg(kMinRsaBits)};
    if (key.algorithm() == QSsl::Ec && usable == UsableKeys::RsaOnly)
        return TlsProblem{Text::tr("The private key is an EC key, which HTTPS can use only with OpenSSL’s "
                                   "libraries beside the program. Give it an RSA key.")};
    return identityOf(chain, key);
}

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

} // namespace supersynk
