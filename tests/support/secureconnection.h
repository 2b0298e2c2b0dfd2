// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/reply.h"

#include <QSslConfiguration>
#include <QSslSocket>

namespace supersynk::test {

/// Trusts only \a certificate.
[[nodiscard]] QSslConfiguration trusting(const QSslCertificate &certificate);

/// A TLS connection to 127.0.0.1, by the name "localhost".
class SecureConnection
{
public:
    SecureConnection(quint16 port, const QSslConfiguration &configuration);

    /// Whether the handshake succeeded, the certificate's check included.
    [[nodiscard]] bool isSecure() const { return m_socket.isEncrypted(); }
    [[nodiscard]] QSsl::SslProtocol protocol() const { return m_socket.sessionProtocol(); }
    [[nodiscard]] QSslCertificate certificate() const { return m_socket.peerCertificate(); }

    /// Sends \a bytes at once, as one TLS record.
    void send(const QByteArray &bytes);
    /// Sends \a bytes past TLS.
    void sendInTheClear(const QByteArray &bytes);
    /// Waits for the next answer, interim ones (1xx) included; the status is 0 if none comes.
    [[nodiscard]] Reply receive();
    /// Sends a request and waits for its answer.
    [[nodiscard]] Reply exchange(const QByteArray &request);
    /// Sends close_notify and closes, without waiting.
    void leave();
    /// Sends \a requests and receives at most some kilobytes of the answers.
    void sendAndNeverRead(const QByteArray &requests);
    /// Waits for the server to close the connection.
    [[nodiscard]] bool isClosedByServer();

private:
    [[nodiscard]] bool read();

    QSslSocket m_socket;
    QByteArray m_received;
};

} // namespace supersynk::test
