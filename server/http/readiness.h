// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <unordered_map>

namespace supersynk {

/// Somebody who reads a socket.
class Reader
{
public:
    /// There is something to be read, or the peer has gone.
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
class Readiness final : public QObject
{
    Q_OBJECT

public:
    explicit Readiness(QObject *parent = nullptr);
    ~Readiness() override;

    /// From now on \a reader is told about \a descriptor, again and again until it has read all.
    void add(qintptr descriptor, Reader &reader);
    void remove(qintptr descriptor);

private:
    std::unordered_map<qintptr, Reader *> m_readers;
#ifdef Q_OS_LINUX
    void dispatch();

    const int m_epoll;
    QSocketNotifier m_notifier;
#else
    std::unordered_map<qintptr, std::unique_ptr<QSocketNotifier>> m_notifiers;
#endif
};

} // namespace supersynk
