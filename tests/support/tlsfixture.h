// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/testserver.h"

#include <QSslCertificate>
#include <QTemporaryDir>

namespace supersynk::test {

/// The settings and the certificate of a server with HTTPS.
class TlsFixture
{
public:
    /// Settings of a server that makes its own certificate.
    [[nodiscard]] ServerSettings settings() const
    {
        ServerSettings settings = testSettings();
        settings.tls.isOn = true;
        settings.tls.port = 0;
        settings.tls.ownIdentityFile = file(QStringLiteral("https.pem"));
        return settings;
    }

    /// The certificate that the server has made.
    [[nodiscard]] QSslCertificate certificate() const
    {
        return QSslCertificate::fromPath(file(QStringLiteral("https.pem"))).value(0);
    }

    [[nodiscard]] QString file(const QString &name) const { return m_directory.filePath(name); }

private:
    QTemporaryDir m_directory;
};

inline quint16 tlsPort(TestServer &server)
{
    return server.server().state().tlsPort;
}

} // namespace supersynk::test
