// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>

#include <variant>

namespace supersynk {

/// What the server shows when it is called by HTTPS.
struct TlsIdentity
{
    QSslConfiguration configuration; ///< With certificate and key; TLS 1.2 and up.
    QByteArray fingerprint;          ///< SHA-256 of the certificate: "AB:CD:…"
    QString notKept;                 ///< Why the next start won't find it, as a sentence; empty if it will.
};

/// Why there is none, as a sentence for the operator.
struct TlsProblem
{
    QString reason;
};

/// Takes a certificate (and the chain behind it) and its private key from PEM texts, which may be one.
[[nodiscard]] std::variant<TlsIdentity, TlsProblem> identityFromPem(const QByteArray &certificatePem,
                                                                    const QByteArray &keyPem);

/// Reads a certificate (and the chain behind it) and its private key from PEM files, which may be one.
[[nodiscard]] std::variant<TlsIdentity, TlsProblem> identityFromFiles(const QString &certificateFile,
                                                                      const QString &keyFile);

} // namespace supersynk
