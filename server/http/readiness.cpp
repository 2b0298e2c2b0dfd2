// SPDX-License-Identifier: GPL-3.0-only
#include "http/readiness.h"

#ifdef Q_OS_LINUX
#    include <array>

#    include <sys/epoll.h>
#    include <unistd.h>
#endif

namespace supersynk {

#ifdef Q_OS_LINUX

Readiness::Readiness(QObject *parent)
    : QObject(parent)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_notifier(m_epoll, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Readiness::dispatch);
}

Readiness::~Readiness()
{
    m_notifier.setEnabled(false);
    ::close(m_epoll);
}

void Readiness::add(qintptr descriptor, Reader &reader)
{
    m_readers.emplace(descriptor, &reader);
    epoll_event event{.events = EPOLLIN, .data = {.fd = static_cast<int>(descriptor)}};
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, static_cast<int>(descriptor), &event);
}

void Readiness::remove(qintptr descriptor)
{
    if (m_readers.erase(descriptor) > 0)
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, static_cast<int>(descriptor), nullptr);
}

void Readiness::dispatch()
{
    std::array<epoll_event, 64> events; // the rest has its turn when the event loop comes round
    const int count = ::epoll_wait(m_epoll, events.data(), events.size(), 0);
    for (int i = 0; i < count; ++i) {
        const auto reader = m_readers.find(events[static_cast<std::size_t>(i)].data.fd);
        if (reader != m_readers.end()) // who was told before may have removed it
            reader->second->receive();
    }
}

#else

Readiness::Readiness(QObject *parent)
    : QObject(parent)
{}

Readiness::~Readiness() = default;

void Readiness::add(qintptr descriptor, Reader &reader)
{
    m_readers.emplace(descriptor, &reader);
    auto notifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(notifier.get(), &QSocketNotifier::activated, this, [&reader] { reader.receive(); });
    m_notifiers.emplace(descriptor, std::move(notifier));
}

void Readiness::remove(qintptr descriptor)
{
    m_readers.erase(descriptor);
    const auto notifier = m_notifiers.find(descriptor);
    if (notifier == m_notifiers.end())
        return;
    notifier->second->setEnabled(false);
    notifier->second.release()->deleteLater(); // it may be what has called
    m_notifiers.erase(notifier);
}

#endif

} // namespace supersynk
