// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/testserver.h"

#include <QSslCertificate>
#include <QTemporaryDir>

namespace supersynk::test {

/// A place for the certificate of a server that speaks HTTPS too.
class TlsFixture
{
public:
    /// Those of a server that makes its own certificate here.
    [[nodiscard]] ServerSettings settings() const
    {
        ServerSettings settings = testSettings();
        settings.tls.isOn = true;
        settings.tls.port = 0;
        settings.tls.ownIdentityFile = file(QStringLiteral("https.pem"));
        return settings;
    }

    /// The certificate it has made.
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
