// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDBusContext>
#include <QDBusError>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QStringList>

#include <array>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

/// systemd's logind: a lock is held while its descriptor is open.
class FakeLogind final
    : public QObject
    , protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    bool maySleepBeLocked = true;
    QStringList locks;

    ~FakeLogind() override
    {
        for (const int end : m_ends)
            ::close(end);
    }

    /// The number of locks held.
    [[nodiscard]] int held() const
    {
        int open = 0;
        for (const int end : m_ends) {
            char byte = 0;
            open += ::read(end, &byte, 1) != 0; // 0: the other end is closed
        }
        return open;
    }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &, const QString &,
                                    const QString &mode)
    {
        if (what == QLatin1StringView("sleep") && !maySleepBeLocked) {
            sendErrorReply(QDBusError::AccessDenied, QStringLiteral("Permission denied"));
            return {};
        }
        locks.append(what + u' ' + mode);
        std::array<int, 2> pipe{};
        if (::pipe2(pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        m_ends.push_back(pipe[0]);
        const QDBusUnixFileDescriptor lock(pipe[1]);
        ::close(pipe[1]);
        return lock;
    }

private:
    std::vector<int> m_ends;
};
