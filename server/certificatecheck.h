// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace supersynk {

/// What the server would say of a certificate and its private key.
struct CertificateCheck
{
    QString problem;        ///< Why the server can't use them, as a sentence; empty if it can.
    QDateTime expiry;       ///< Invalid with a problem.
    QByteArray fingerprint; ///< SHA-256 of the certificate, "AB:CD:…"; empty with a problem.
};

/// Reads the PEM files, which may be the same, as the server does when it starts. Waits for the disk.
[[nodiscard]] CertificateCheck checkCertificate(const QString &certificateFile, const QString &keyFile);

} // namespace supersynk
