// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTcpSocket>

#include <memory>

namespace supersynk::test {

/// A client that sends requests and never reads, with a receive buffer of some kilobytes.
class DeafClient
{
public:
    explicit DeafClient(quint16 port, bool isSecure = false);

    /// Sends as many of \a bytes as the server takes; none after it has closed.
    void send(const QByteArray &bytes);

private:
    std::unique_ptr<QTcpSocket> m_socket;
};

} // namespace supersynk::test
