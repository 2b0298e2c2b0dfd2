// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/socketpoller.h"

#ifdef Q_OS_LINUX
#    include <algorithm>
#    include <array>

#    include <sys/epoll.h>
#    include <unistd.h>
#endif

namespace supersynk {

#ifdef Q_OS_LINUX

SocketPoller::SocketPoller(QObject *parent)
    : QObject(parent)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_notifier(m_epoll, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &SocketPoller::dispatch);
}

bool SocketPoller::isValid() const
{
    return m_epoll >= 0;
}

SocketPoller::~SocketPoller()
{
    if (!isValid())
        return;
    m_notifier.setEnabled(false);
    ::close(m_epoll);
}

bool SocketPoller::add(qintptr descriptor, Reader &reader)
{
    // Edge-triggered: level-triggered, the kernel checks each socket once more after it has been read.
    epoll_event event{.events = EPOLLIN | EPOLLRDHUP | EPOLLET, .data = {.ptr = &reader}};
    return ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, static_cast<int>(descriptor), &event) == 0;
}

void SocketPoller::remove(qintptr descriptor, Reader &reader)
{
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, static_cast<int>(descriptor), nullptr);
    for (epoll_event &event : m_ready) {
        if (event.data.ptr == &reader)
            event.data.ptr = nullptr;
    }
}

void SocketPoller::dispatch()
{
    constexpr int kRounds = 8; // then the event loop runs, which costs as much as a few rounds
    for (int round = 0; round < kRounds; ++round) {
        std::array<epoll_event, 64> events;
        const int count = ::epoll_wait(m_epoll, events.data(), events.size(), 0);
        m_ready = std::span(events).first(static_cast<std::size_t>(std::max(count, 0)));
        if (m_ready.empty())
            return;
        for (const epoll_event &event : m_ready) {
            if (event.data.ptr) // null if an earlier reader has removed it
                static_cast<Reader *>(event.data.ptr)->receive();
            if (event.data.ptr
                && (event.events & EPOLLRDHUP)) // the peer has closed after the bytes just read
                static_cast<Reader *>(event.data.ptr)->receive();
        }
        m_ready = {};
    }
}

#else

SocketPoller::SocketPoller(QObject *parent)
    : QObject(parent)
{}

SocketPoller::~SocketPoller() = default;

bool SocketPoller::isValid() const
{
    return true;
}

bool SocketPoller::add(qintptr descriptor, Reader &reader)
{
    auto notifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(notifier.get(), &QSocketNotifier::activated, this, [&reader] { reader.receive(); });
    m_notifiers.emplace(descriptor, std::move(notifier));
    return true;
}

void SocketPoller::remove(qintptr descriptor, Reader &)
{
    const auto notifier = m_notifiers.find(descriptor);
    if (notifier == m_notifiers.end())
        return;
    notifier->second->setEnabled(false);
    notifier->second.release()->deleteLater(); // it may be the caller
    m_notifiers.erase(notifier);
}

#endif

} // namespace supersynk
