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

/// Somebody who reads a socket.
class Reader
{
public:
    /// There is something to be read, or the peer has gone. What is left unread is not told again, until more
    /// comes or the peer goes; who gets less than was asked for has read all.
    virtual void receive() = 0;

protected:
    ~Reader() = default;
};

/// Tells readers when their sockets have something to be read. Silent ones cost nothing, however many they
/// are, where Qt's event dispatcher asks the system about every socket each time it wakes up. For that it
/// takes epoll; where there is none, each socket has a QSocketNotifier.
///
/// Lives in one thread. A reader may be removed at any time, but only be destroyed once control is back in
/// the event loop.
class SocketPoller final : public QObject
{
    Q_OBJECT

public:
    explicit SocketPoller(QObject *parent = nullptr);
    ~SocketPoller() override;

    /// Whether the system gave what this takes. If not, nobody can be added.
    [[nodiscard]] bool isValid() const;

    /// From now on \a reader is told about \a descriptor. False if the system refuses that.
    [[nodiscard]] bool add(qintptr descriptor, Reader &reader);
    /// From now on it is not. \a descriptor must still be open.
    void remove(qintptr descriptor, Reader &reader);

private:
#ifdef Q_OS_LINUX
    void dispatch();

    const int m_epoll;
    QSocketNotifier m_notifier;
    std::span<epoll_event> m_ready; // those that are being told about
#else
    std::unordered_map<qintptr, std::unique_ptr<QSocketNotifier>> m_notifiers;
#endif
};

} // namespace supersynk
