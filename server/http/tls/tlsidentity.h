// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>

#include <variant>

namespace supersynk {

/// The certificate and key of the server, for HTTPS.
struct TlsIdentity
{
    QSslConfiguration configuration; ///< With certificate and key; TLS 1.2 and up.
    QByteArray fingerprint;          ///< SHA-256 of the certificate: "AB:CD:…"
    QString storeProblem; ///< Why it is not stored for the next start, as a sentence; empty if it is.
};

/// Why there is no identity, as a sentence for the operator.
struct TlsProblem
{
    QString reason;
};

/// The keys that the TLS library behind Qt's sockets can use.
enum class UsableKeys {
    All,
    RsaOnly, ///< Schannel, the library of Windows: Qt 6 gives it EC keys in a malformed PKCS #12.
};
[[nodiscard]] UsableKeys usableKeys();

/// Parses a certificate (with its chain) and its private key from PEM texts, which may be the same.
[[nodiscard]] std::variant<TlsIdentity, TlsProblem>
identityFromPem(const QByteArray &certificatePem, const QByteArray &keyPem, UsableKeys usable = usableKeys());

/// Reads a certificate (with its chain) and its private key from PEM files, which may be the same.
[[nodiscard]] std::variant<TlsIdentity, TlsProblem> identityFromFiles(const QString &certificateFile,
                                                                      const QString &keyFile);

} // namespace supersynk
