// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace supersynk {

/// A certificate and its private key, both PEM.
struct CertificateAndKey
{
    QByteArray certificate;
    QByteArray key;
};

enum class KeyType { Ec, Rsa };

/// The names a certificate is valid for: the `dNSName` and `iPAddress` entries of its subject alternative
/// names (RFC 5280, section 4.2.1.6).
struct CertificateNames
{
    QList<QString> hosts;
    QList<QHostAddress> addresses;
};

/// Makes a self-signed server certificate (X.509 v3, signed with SHA-256). It is valid for \a lifetime, and
/// from yesterday, as clocks differ. Uses the key in \a keyPem. Nothing if OpenSSL refuses.
[[nodiscard]] std::optional<CertificateAndKey>
makeSelfSigned(const CertificateNames &names, std::chrono::days lifetime, const QByteArray &keyPem);
/// The same with a new key: ECDSA with P-256 takes milliseconds; RSA, of 3072 bits, up to seconds.
[[nodiscard]] std::optional<CertificateAndKey>
makeSelfSigned(const CertificateNames &names, std::chrono::days lifetime, KeyType type = KeyType::Ec);

/// Whether the private key belongs to the first certificate.
[[nodiscard]] bool belongTogether(const QByteArray &certificatePem, const QByteArray &keyPem);

/// The names in the first certificate, in their order; none without a certificate.
[[nodiscard]] CertificateNames namesIn(const QByteArray &certificatePem);

} // namespace supersynk
