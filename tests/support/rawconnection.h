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

/// A connection on which every byte is chosen by the test, and every byte that comes back is checked.
class RawConnection
{
public:
    /// Calls from \a from, which may be any 127.x.y.z on Linux; null for the usual address.
    explicit RawConnection(quint16 port, const QHostAddress &from = {});

    /// Sends \a bytes at once; what is sent next is another segment.
    void send(const QByteArray &bytes);

    /// Waits for the next answer, interim ones (1xx) included. The status is 0 if none comes, or if it is
    /// one without the Content-Length that separates it from the next.
    [[nodiscard]] Reply receive();
    /// As receive(), for the answer to a HEAD, which has no body whatever its Content-Length says.
    [[nodiscard]] Reply receiveHead();

    /// Waits for the server to close the connection. True if it does, and without another byte before.
    [[nodiscard]] bool isClosedByServer();

    /// Says that nothing more will come, and goes on reading.
    void finish();
    /// Leaves without a word.
    void abort() { m_socket.abort(); }

private:
    [[nodiscard]] bool waitForBytes(qsizetype count);

    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace supersynk::test
