// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/rawsocket.h"

#include <algorithm>
#include <cerrno>

#ifdef Q_OS_WIN
#    include <winsock2.h>
#    include <ws2tcpip.h>
#else
#    include <fcntl.h>
#    include <netinet/in.h>
#    include <netinet/tcp.h>
#    include <sys/socket.h>
#    include <unistd.h>
#endif

namespace supersynk::rawsocket {
namespace {

#ifdef Q_OS_WIN
using Descriptor = SOCKET;
using Size = int;
using AddressSize = int;
constexpr int kSendFlags = 0;
constexpr int kWritingSide = SD_SEND;
#else
using Descriptor = int;
using Size = std::size_t;
using AddressSize = socklen_t;
constexpr int kSendFlags = MSG_NOSIGNAL | MSG_DONTWAIT;
constexpr int kWritingSide = SHUT_WR;
#endif

constexpr int kSendBuffer = 128 * 1024; // Linux doubles it

void setOption(qintptr descriptor, int level, int option, int value)
{
    ::setsockopt(static_cast<Descriptor>(descriptor), level, option, reinterpret_cast<const char *>(&value),
                 sizeof value);
}

#ifdef Q_OS_WIN
/// Qt starts Winsock with its first socket of its own, which may come later.
bool startWinsock()
{
    static const bool isStarted = [] {
        WSADATA data;
        return ::WSAStartup(MAKEWORD(2, 2), &data) == 0;
    }();
    return isStarted;
}
#endif

} // namespace

qintptr create()
{
#ifdef Q_OS_WIN
    if (!startWinsock())
        return kNone;
#endif
    return static_cast<qintptr>(::socket(AF_INET, SOCK_STREAM, 0));
}

void close(qintptr descriptor)
{
#ifdef Q_OS_WIN
    ::closesocket(static_cast<Descriptor>(descriptor));
#else
    ::close(static_cast<Descriptor>(descriptor));
#endif
}

#ifdef Q_OS_WIN

Accepted accept(qintptr listening)
{
    const SOCKET descriptor = ::accept(static_cast<Descriptor>(listening), nullptr, nullptr);
    if (descriptor != INVALID_SOCKET) {
        ::WSAEventSelect(descriptor, nullptr,
                         0); // else it inherits the notifications of the listening socket
        return {.descriptor = static_cast<qintptr>(descriptor)};
    }
    const int error = ::WSAGetLastError();
    return {.error = error == WSAEWOULDBLOCK ? 0 : error};
}

bool isAboutTheConnection(int error)
{
    return error == WSAECONNRESET;
}

#else

Accepted accept(qintptr listening)
{
    const auto from = static_cast<Descriptor>(listening);
    int descriptor = kNone;
    do {
#    ifdef Q_OS_LINUX
        descriptor = ::accept4(from, nullptr, nullptr, SOCK_CLOEXEC);
#    else
        descriptor = ::accept(from, nullptr, nullptr);
#    endif
    } while (descriptor < 0 && errno == EINTR);
    if (descriptor < 0)
        return {.error = errno == EAGAIN || errno == EWOULDBLOCK ? 0 : errno};
#    ifndef Q_OS_LINUX
    ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
#    endif
    return {.descriptor = descriptor};
}

/// Linux reports pending network errors here, other systems only ECONNABORTED: accept(2).
bool isAboutTheConnection(int error)
{
    switch (error) {
    case ECONNABORTED:
    case EPROTO:
    case ENETDOWN:
    case ENETUNREACH:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ENOPROTOOPT:
    case EOPNOTSUPP:
        return true;
    default:
        return false;
    }
}

#endif

qintptr duplicate(qintptr descriptor)
{
#ifdef Q_OS_WIN
    WSAPROTOCOL_INFOW info{};
    if (::WSADuplicateSocketW(static_cast<SOCKET>(descriptor), ::GetCurrentProcessId(), &info) != 0)
        return kNone;
    return static_cast<qintptr>(::WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO,
                                             &info, 0, WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT));
#else
    return ::fcntl(static_cast<int>(descriptor), F_DUPFD_CLOEXEC, 0);
#endif
}

QHostAddress peerOf(qintptr descriptor)
{
    sockaddr_storage address{};
    AddressSize size = sizeof address;
    auto *const generic = reinterpret_cast<sockaddr *>(&address);
    if (::getpeername(static_cast<Descriptor>(descriptor), generic, &size) != 0)
        return {};
    return QHostAddress(generic);
}

void configure(qintptr descriptor)
{
    setOption(descriptor, IPPROTO_TCP, TCP_NODELAY, 1);
    setOption(descriptor, SOL_SOCKET, SO_SNDBUF, kSendBuffer);
}

std::optional<QByteArrayView> receive(qintptr descriptor, std::span<char> buffer)
{
#ifdef Q_OS_WIN
    Q_UNUSED(descriptor);
    Q_UNUSED(buffer);
    return std::nullopt;
#else
    ssize_t count = 0;
    do {
        count = ::recv(static_cast<Descriptor>(descriptor), buffer.data(), buffer.size(), MSG_DONTWAIT);
    } while (count < 0 && errno == EINTR);
    if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        return std::nullopt;
    return QByteArrayView(buffer.data(), std::max<ssize_t>(count, 0));
#endif
}

qsizetype send(qintptr descriptor, QByteArrayView bytes)
{
    const auto count = ::send(static_cast<Descriptor>(descriptor), bytes.data(),
                              static_cast<Size>(bytes.size()), kSendFlags);
    return std::max<qsizetype>(count, 0);
}

void closeWritingSide(qintptr descriptor)
{
    ::shutdown(static_cast<Descriptor>(descriptor), kWritingSide);
}

} // namespace supersynk::rawsocket
