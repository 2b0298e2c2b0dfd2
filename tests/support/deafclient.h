// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTcpSocket>

#include <memory>

namespace supersynk::test {

/// A client that asks and never reads: neither it nor the system under it takes more than some kilobytes.
class DeafClient
{
public:
    explicit DeafClient(quint16 port, bool isSecure = false);

    /// Sends \a bytes as far as the server takes them; nothing once it has closed.
    void send(const QByteArray &bytes);

private:
    std::unique_ptr<QTcpSocket> m_socket;
};

} // namespace supersynk::test
