// SPDX-License-Identifier: GPL-3.0-only
#include "app/servicenotifier.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <utility>

#ifdef Q_OS_LINUX
#    include <cerrno>
#    include <cstddef>
#    include <sys/socket.h>
#    include <sys/un.h>
#    include <unistd.h>
#endif

namespace supersynk {
namespace {

/// The delay before a message is repeated that did not fit into systemd's socket.
constexpr std::chrono::milliseconds kRetryInterval{100};

/// Half of the watchdog's timeout, as sd_watchdog_enabled(3) advises. Zero if the watchdog does not watch
/// this process.
std::chrono::milliseconds heartbeatInterval()
{
    const QByteArray process = qgetenv("WATCHDOG_PID");
    if (!process.isEmpty() && process.toLongLong() != QCoreApplication::applicationPid())
        return {};
    const std::chrono::microseconds time(qgetenv("WATCHDOG_USEC").toLongLong());
    if (time.count() <= 0)
        return {};
    return std::max(std::chrono::duration_cast<std::chrono::milliseconds>(time / 2),
                    std::chrono::milliseconds(1));
}

} // namespace

ServiceNotifier::ServiceNotifier(std::function<QString()> status, QObject *parent)
    : QObject(parent)
    , m_status(std::move(status))
    , m_socket(qgetenv("NOTIFY_SOCKET"))
{
    connect(&m_watchdog, &QTimer::timeout, this, &ServiceNotifier::heartbeatDue);
}

void ServiceNotifier::ready()
{
    if (m_socket.isEmpty())
        return;
    if (!send("READY=1\nSTATUS=" + m_status().toUtf8())) {
        QTimer::singleShot(kRetryInterval, this, &ServiceNotifier::ready);
        return;
    }
    if (const auto interval = heartbeatInterval(); interval.count() > 0)
        m_watchdog.start(interval);
}

void ServiceNotifier::reloading()
{
    using namespace std::chrono;
    const auto now = duration_cast<microseconds>(steady_clock::now().time_since_epoch()); // CLOCK_MONOTONIC
    (void)send("RELOADING=1\nMONOTONIC_USEC=" + QByteArray::number(qint64(now.count())));
}

void ServiceNotifier::stopping()
{
    m_watchdog.stop();
    static_cast<void>(send("STOPPING=1"));
}

void ServiceNotifier::sendHeartbeat()
{
    static_cast<void>(send("WATCHDOG=1\nSTATUS=" + m_status().toUtf8()));
}

#ifdef Q_OS_LINUX

/// False if systemd's socket is full.
bool ServiceNotifier::send(const QByteArray &message) const
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_socket.isEmpty() || static_cast<std::size_t>(m_socket.size()) >= sizeof address.sun_path)
        return true;
    std::ranges::copy(m_socket, address.sun_path);
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0'; // an abstract name, unix(7)
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + m_socket.size());
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    // The server ignores other errors: systemd notices missing messages.
    const auto sent =
        ::sendto(descriptor, message.constData(), static_cast<std::size_t>(message.size()),
                 MSG_NOSIGNAL | MSG_DONTWAIT, reinterpret_cast<const sockaddr *>(&address), size);
    const bool isFull = sent < 0 && (errno == EAGAIN || errno == ENOBUFS);
    ::close(descriptor);
    return !isFull;
}

#else

bool ServiceNotifier::send(const QByteArray &) const
{
    return true;
}

#endif

} // namespace supersynk
