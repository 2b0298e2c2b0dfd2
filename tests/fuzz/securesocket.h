// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/fuzz/plainsocket.h"

#include <openssl/ssl.h>

#include <memory>

namespace supersynk::fuzz {

/// The client of a TLS connection. Each send() is one record. Trusts any certificate.
class SecureSocket
{
public:
    explicit SecureSocket(quint16 port)
        : m_plain(port)
        , m_context(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free)
        , m_tls(SSL_new(m_context.get()), &SSL_free)
    {
        SSL_clear_mode(m_tls.get(), SSL_MODE_AUTO_RETRY); // else SSL_read() waits after a session ticket
        SSL_set_fd(m_tls.get(), m_plain.descriptor());
        require(retried([this] { return SSL_connect(m_tls.get()); }) == 1, "no handshake");
    }

    /// Has no effect if the server has closed.
    void send(QByteArrayView bytes)
    {
        if (!bytes.isEmpty())
            SSL_write(m_tls.get(), bytes.data(), static_cast<int>(bytes.size()));
    }

    /// The bytes received within \a timeout, in ms; nothing if the server closes or remains silent.
    QByteArray receive(int timeout)
    {
        std::array<char, 16 * 1024> buffer; // not initialised: SSL_read() says how much of it counts
        for (;;) {
            if (SSL_has_pending(m_tls.get()) == 0 && !m_plain.waitsForReading(timeout))
                return {};
            const int size = SSL_read(m_tls.get(), buffer.data(), static_cast<int>(buffer.size()));
            if (size > 0)
                return {buffer.data(), size};
            if (SSL_get_error(m_tls.get(), size) != SSL_ERROR_WANT_READ)
                return {};
        }
    }

private:
    PlainSocket m_plain;
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_context;
    const std::unique_ptr<SSL, decltype(&SSL_free)> m_tls;
};

} // namespace supersynk::fuzz
