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

/// What a certificate is good for: the `dNSName` and `iPAddress` entries of its subject alternative names
/// (RFC 5280, section 4.2.1.6).
struct CertificateNames
{
    QList<QString> hosts;
    QList<QHostAddress> addresses;
};

/// Makes a self-signed server certificate (X.509 v3, ECDSA with P-256 and SHA-256) that is valid from
/// yesterday, as clocks differ, for \a lifetime. Its key is that in \a keyPem, or else a new one. Nothing, if
/// the system's OpenSSL refuses. Takes milliseconds.
[[nodiscard]] std::optional<CertificateAndKey>
makeSelfSigned(const CertificateNames &names, std::chrono::days lifetime, const QByteArray &keyPem = {});

/// Whether the first certificate of a PEM file was made for the private key of another.
[[nodiscard]] bool belongTogether(const QByteArray &certificatePem, const QByteArray &keyPem);

/// The names in the first certificate of a PEM file, in their order; none if there is no certificate.
[[nodiscard]] CertificateNames namesIn(const QByteArray &certificatePem);

} // namespace supersynk
