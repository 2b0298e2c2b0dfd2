// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/notifysocket.h"

#include <cstddef>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace supersynk::test {
namespace {

constexpr int kTimeoutMs = 30'000;

std::pair<sockaddr_un, socklen_t> addressOf(const QByteArray &name)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    if (name.startsWith('@'))
        address.sun_path[0] = '\0';
    return {address, static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size())};
}

} // namespace

NotifySocket::NotifySocket(const QByteArray &name)
    : m_name(name)
    , m_descriptor(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0))
{
    const auto [address, size] = addressOf(m_name);
    if (::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&address), size) != 0)
        qFatal("No socket at %s", name.constData());
}

NotifySocket::~NotifySocket()
{
    ::close(m_descriptor);
}

QByteArrayList NotifySocket::receive()
{
    pollfd waiting{m_descriptor, POLLIN, 0};
    if (::poll(&waiting, 1, kTimeoutMs) != 1)
        return {};
    QByteArray message(4096, Qt::Uninitialized);
    const auto size = ::recv(m_descriptor, message.data(), static_cast<std::size_t>(message.size()), 0);
    message.truncate(size);
    return message.split('\n');
}

bool NotifySocket::waitFor(const QByteArray &line)
{
    for (;;) {
        const QByteArrayList lines = receive();
        if (lines.isEmpty())
            return false;
        if (lines.contains(line))
            return true;
    }
}

bool NotifySocket::hasMessage() const
{
    pollfd waiting{m_descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, 0) == 1;
}

void NotifySocket::fill() const
{
    const auto [address, size] = addressOf(m_name);
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    while (::sendto(descriptor, "x", 1, MSG_DONTWAIT, reinterpret_cast<const sockaddr *>(&address), size)
           == 1) {}
    ::close(descriptor);
}

} // namespace supersynk::test
