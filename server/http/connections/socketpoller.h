// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QSocketNotifier>

#ifdef Q_OS_LINUX
#    include <span>

#    include <sys/epoll.h>
#else
#    include <memory>
#    include <unordered_map>
#endif

namespace supersynk {

/// Reads a socket when the poller calls it.
class Reader
{
public:
    /// There are bytes to read, or the peer has closed. Edge-triggered: the reader has to read until it gets
    /// less than it asked for, or it is not called again for the remaining bytes.
    virtual void receive() = 0;

protected:
    ~Reader() = default;
};

/// Calls readers when their sockets become readable. Uses epoll, where idle sockets cost nothing: Qt's event
/// dispatcher polls every socket each time it wakes up. Without epoll, each socket gets a QSocketNotifier.
///
/// Lives in one thread. A reader may be removed at any time, but destroyed only after control has returned to
/// the event loop.
class SocketPoller final : public QObject
{
    Q_OBJECT

public:
    explicit SocketPoller(QObject *parent = nullptr);
    ~SocketPoller() override;

    /// Whether the system gave a descriptor for epoll. If not, add() must not be called.
    [[nodiscard]] bool isValid() const;

    /// Calls \a reader for \a descriptor from now on. False if the system cannot poll it.
    [[nodiscard]] bool add(qintptr descriptor, Reader &reader);
    /// Call it before \a descriptor is closed.
    void remove(qintptr descriptor, Reader &reader);

private:
#ifdef Q_OS_LINUX
    void dispatch();

    const int m_epoll;
    QSocketNotifier m_notifier;
    std::span<epoll_event> m_ready; // of the dispatch under way
#else
    std::unordered_map<qintptr, std::unique_ptr<QSocketNotifier>> m_notifiers;
#endif
};

} // namespace supersynk
