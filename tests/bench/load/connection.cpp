// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/load/connection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

namespace supersynk::bench {
namespace {

constexpr std::size_t kFirstBuffer = 16 * 1024;

/// The receive buffer of a socket: an answer of 100 kB must fit while the generator sleeps (--mode drain).
constexpr int kReceiveBuffer = 1024 * 1024;

[[noreturn]] void fail(const char *what)
{
    throw std::system_error(errno, std::generic_category(), what);
}

int connectTo(std::uint16_t port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        fail("socket");
    // Set before connecting, which negotiates the window. The system may reduce it to its limit.
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &kReceiveBuffer, sizeof kReceiveBuffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
        ::close(descriptor);
        fail("connect");
    }
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return descriptor;
}

/// The value of the header field \a name, whose case does not matter; empty if there is none.
std::string_view field(std::string_view head, std::string_view name)
{
    for (std::size_t at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n", at + 2)) {
        std::string_view line = head.substr(at + 2);
        if (line.size() <= name.size() || line[name.size()] != ':'
            || ::strncasecmp(line.data(), name.data(), name.size()) != 0)
            continue;
        line.remove_prefix(name.size() + 1);
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        return line.substr(0, line.find("\r\n"));
    }
    return {};
}

} // namespace

Connection::Connection(const Options &options, std::size_t number)
    : m_client(options, number)
    , m_descriptor(connectTo(options.port))
    , m_buffer(kFirstBuffer)
{
    if (!options.split)
        return;
    const char first = m_client.isParticipant() ? 'P' : 'G';
    m_sent = 1;
    if (::send(m_descriptor, &first, m_sent, MSG_NOSIGNAL) < 0)
        fail("send");
    constexpr std::chrono::milliseconds kToBeRead{50}; // alone, also by a server under valgrind
    std::this_thread::sleep_for(kToBeRead);
}

Connection::~Connection()
{
    ::close(m_descriptor);
}

void Connection::send()
{
    const std::string_view request = m_client.nextRequest().substr(std::exchange(m_sent, 0));
    const ssize_t sent = ::send(m_descriptor, request.data(), request.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent != static_cast<ssize_t>(request.size()))
        m_sendFault = sent < 0 ? std::string("send: ") + std::strerror(errno) : "the server does not read";
    m_isWaiting = true;
    m_size = m_headSize = m_wholeSize = 0;
}

std::optional<Connection::Answer> Connection::receive(bool everybodyJoined)
{
    if (!m_sendFault.empty())
        return Answer{.fault = m_sendFault};
    const ssize_t received =
        ::recv(m_descriptor, m_buffer.data() + m_size, m_buffer.size() - m_size, MSG_DONTWAIT);
    if (received < 0 && (errno == EAGAIN || errno == EINTR))
        return std::nullopt;
    if (received < 0)
        return Answer{.fault = std::string("recv: ") + std::strerror(errno)};
    if (received == 0)
        return Answer{.fault = "the server closed the connection"};
    if (!m_isWaiting)
        return Answer{.fault = "an answer to nothing"};
    m_size += static_cast<std::size_t>(received);

    if (m_headSize == 0) {
        if (const std::string fault = parseHead(); !fault.empty())
            return Answer{.fault = fault};
    }
    if (m_headSize == 0 || m_size < m_wholeSize)
        return std::nullopt;
    if (m_size > m_wholeSize)
        return Answer{.fault = "more bytes than the answer has"};
    m_isWaiting = false;
    const std::string_view body(m_buffer.data() + m_headSize, m_wholeSize - m_headSize);
    return Answer{.bytes = body.size(), .fault = m_client.check(body, everybodyJoined)};
}

/// What is wrong with the head, if it is complete.
std::string Connection::parseHead()
{
    const std::string_view text(m_buffer.data(), m_size);
    const std::size_t end = text.find("\r\n\r\n");
    if (end == std::string_view::npos)
        return m_size == m_buffer.size() ? "a head without end" : "";
    const std::string_view head = text.substr(0, end + 2);
    if (!head.starts_with("HTTP/1.1 200 "))
        return "answered " + std::string(text.substr(0, text.find("\r\n")));
    const std::string_view length = field(head, "Content-Length");
    std::size_t bodySize = 0;
    const auto [last, error] = std::from_chars(length.data(), length.data() + length.size(), bodySize);
    if (error != std::errc() || last != length.data() + length.size())
        return "an answer without Content-Length";
    m_headSize = end + 4;
    m_wholeSize = m_headSize + bodySize;
    // One byte more than the answer, to detect trailing data.
    if (m_buffer.size() <= m_wholeSize)
        m_buffer.resize(m_wholeSize + 1);
    return {};
}

} // namespace supersynk::bench
