// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/reply.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace supersynk::test {

/// The bytes of an HTTP/1.1 request with \a fields (each "Name: value"), with a Host and, if there is a
/// body, its Content-Length.
[[nodiscard]] QByteArray requestOf(const QByteArray &method, const QByteArray &target,
                                   const QByteArray &body = {}, const QByteArrayList &fields = {});

/// A connection on which the test chooses every byte it sends, and sees every byte it receives.
class RawConnection
{
public:
    /// Connects from \a from, which may be any 127.x.y.z on Linux; null for the default address.
    explicit RawConnection(quint16 port, const QHostAddress &from = {});

    /// Sends \a bytes at once; what is sent next is another segment.
    void send(const QByteArray &bytes);

    /// Waits for the next answer, interim ones (1xx) included. The status is 0 if none comes, or if it is
    /// one without the Content-Length that separates it from the next.
    [[nodiscard]] Reply receive();
    /// As receive(), for the answer to a HEAD, which has no body whatever its Content-Length says.
    [[nodiscard]] Reply receiveHead();

    /// Waits for the server to close the connection. True if it does so without sending another byte.
    [[nodiscard]] bool isClosedByServer();

    /// Closes the sending side and goes on reading.
    void finish();
    /// Resets the connection.
    void abort() { m_socket.abort(); }

private:
    [[nodiscard]] bool waitForBytes(qsizetype count);

    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace supersynk::test
