// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/fuzz/fuzz.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace supersynk::fuzz {

/// libFuzzer's timer signal interrupts system calls.
template <typename Call>
auto retried(Call call)
{
    for (;;) {
        const auto outcome = call();
        if (outcome >= 0 || errno != EINTR)
            return outcome;
    }
}

/// A client's end of a connection to this computer, by system calls alone: the buffers and the state of a
/// QTcpSocket would hide the server's.
class PlainSocket
{
public:
    explicit PlainSocket(quint16 port)
        : m_descriptor(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            require(errno == EINTR && connects(), "the server accepts no connection", std::strerror(errno));
        const int on = 1; // each send() is one segment
        ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }

    /// Closes with a reset, else the ports run out: each would be kept for a minute.
    ~PlainSocket()
    {
        const linger now{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        ::close(m_descriptor);
    }

    Q_DISABLE_COPY_MOVE(PlainSocket)

    /// Has no effect if the server has closed.
    void send(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const auto sent = retried(
                [&] { return ::send(m_descriptor, bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL); });
            if (sent <= 0)
                return;
            bytes = bytes.sliced(sent);
        }
    }

    /// The bytes received within \a timeout, in ms; nothing if the server closes or remains silent.
    QByteArray receive(int timeout)
    {
        if (!waitsForReading(timeout))
            return {};
        std::array<char, 16 * 1024> buffer; // not initialised: recv() says how much of it counts
        const auto size = retried([&] { return ::recv(m_descriptor, buffer.data(), buffer.size(), 0); });
        m_isClosed = size <= 0;
        return m_isClosed ? QByteArray() : QByteArray(buffer.data(), size);
    }

    /// Whether bytes or the end can be read within \a timeout, in ms.
    [[nodiscard]] bool waitsForReading(int timeout) const
    {
        pollfd readable{.fd = m_descriptor, .events = POLLIN, .revents = 0};
        return retried([&] { return ::poll(&readable, 1, timeout); }) > 0;
    }

    [[nodiscard]] int descriptor() const { return m_descriptor; }

    /// Whether receive() has found the end.
    [[nodiscard]] bool isClosed() const { return m_isClosed; }

private:
    /// Waits for the outcome of an interrupted connect(), which goes on meanwhile.
    [[nodiscard]] bool connects() const
    {
        pollfd writable{.fd = m_descriptor, .events = POLLOUT, .revents = 0};
        return retried([&] { return ::poll(&writable, 1, 5000); }) > 0 && writable.revents == POLLOUT;
    }

    const int m_descriptor;
    bool m_isClosed = false;
};

} // namespace supersynk::fuzz
