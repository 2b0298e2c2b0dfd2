// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "http/x509.h"

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

/// Reads a certificate (and the chain behind it) and its private key from PEM files, which may be one.
[[nodiscard]] std::variant<TlsIdentity, TlsProblem> identityFromFiles(const QString &certificateFile,
                                                                      const QString &keyFile);

/// The identity the server makes for itself, kept in \a file with mode 0600, or the \a present one if the
/// file could not be written. It is renewed if it lacks one of \a names or is near its end: with the same key
/// and the earlier names beside the new ones, so that a computer which moves between two networks shows one
/// fingerprint in both.
[[nodiscard]] std::variant<TlsIdentity, TlsProblem>
ownIdentity(const QString &file, const CertificateNames &names, const TlsIdentity *present = nullptr);

/// The names of this computer: its addresses, its host name, and that in `.local`.
[[nodiscard]] CertificateNames namesOfThisComputer();

} // namespace supersynk
