// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/tls/ownidentity.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QTest>

namespace supersynk::test {

inline const CertificateNames kNames{
    .hosts = {QStringLiteral("localhost"), QStringLiteral("lab.local")},
    .addresses = {QHostAddress(QStringLiteral("127.0.0.1")), QHostAddress(QStringLiteral("fe80::1"))}};

/// The identity; one without a certificate if there is a problem.
inline TlsIdentity identityOf(const std::variant<TlsIdentity, TlsProblem> &outcome)
{
    const auto *identity = std::get_if<TlsIdentity>(&outcome);
    return identity ? *identity : TlsIdentity{};
}

/// The sentence; empty if all is well.
inline QString problemOf(const std::variant<TlsIdentity, TlsProblem> &outcome)
{
    const auto *problem = std::get_if<TlsProblem>(&outcome);
    return problem ? problem->reason : QString();
}

/// Writes \a content to the file \a path, and creates its directory.
inline void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace supersynk::test
