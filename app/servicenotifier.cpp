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

/// systemd is busy: its socket takes a limited number of messages.
constexpr std::chrono::milliseconds kAgain{100};

/// How often the watchdog wants to hear of us: twice in its time, as sd_watchdog_enabled(3) advises.
/// Zero if it does not watch this process.
std::chrono::milliseconds beatInterval()
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

ServiceNotifier::ServiceNotifier(std::function<QString()> report, QObject *parent)
    : QObject(parent)
    , m_report(std::move(report))
    , m_socket(qgetenv("NOTIFY_SOCKET"))
{
    connect(&m_watchdog, &QTimer::timeout, this, &ServiceNotifier::beatDue);
}

void ServiceNotifier::ready()
{
    if (m_socket.isEmpty())
        return;
    if (!send("READY=1\nSTATUS=" + m_report().toUtf8())) {
        QTimer::singleShot(kAgain, this, &ServiceNotifier::ready);
        return;
    }
    if (const auto interval = beatInterval(); interval.count() > 0)
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

void ServiceNotifier::beat()
{
    static_cast<void>(send("WATCHDOG=1\nSTATUS=" + m_report().toUtf8()));
}

#ifdef Q_OS_LINUX

/// False if it would have to wait to be taken.
bool ServiceNotifier::send(const QByteArray &message) const
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_socket.isEmpty() || static_cast<std::size_t>(m_socket.size()) >= sizeof address.sun_path)
        return true;
    std::ranges::copy(m_socket, address.sun_path);
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0'; // a name outside the file system, unix(7)
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + m_socket.size());
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return false;
    // Whatever becomes of it, the server goes on; systemd notices the silence.
    const auto sent =
        ::sendto(descriptor, message.constData(), static_cast<std::size_t>(message.size()),
                 MSG_NOSIGNAL | MSG_DONTWAIT, reinterpret_cast<const sockaddr *>(&address), size);
    const bool mustWait = sent < 0 && (errno == EAGAIN || errno == ENOBUFS);
    ::close(descriptor);
    return !mustWait;
}

#else

bool ServiceNotifier::send(const QByteArray &) const
{
    return true;
}

#endif

} // namespace supersynk
