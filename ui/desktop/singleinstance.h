// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <chrono>

namespace supersynk {

/// One window per user: the first process keeps a lock, and later ones ask it to show itself.
///
/// The lock goes with the process, so one that has crashed stands in nobody's way.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// How long raiseFirst() waits for an answer: the other may still be starting.
    static constexpr std::chrono::seconds kPatience{3};

    /// Processes with the same \a name and \a directory are instances of one another. The directory must
    /// exist and be the user's own.
    SingleInstance(const QString &directory, const QString &name, QObject *parent = nullptr);

    /// Whether this is the first. Also where the lock can't be made at all: better two windows than none.
    [[nodiscard]] bool isFirst() const { return m_isFirst; }

    /// Asks the first to show itself, and waits for it to do so. False if it does not answer.
    [[nodiscard]] bool raiseFirst() const;

Q_SIGNALS:
    /// Another instance was started, which by now has gone: the operator wants to see the window. The
    /// permission to raise it, where the desktop asks for one, is in the environment (XDG_ACTIVATION_TOKEN).
    void raiseRequested();

private:
    void answer(QLocalSocket *caller);

    const QString m_address;
    QLockFile m_lock;
    QLocalServer m_server;
    bool m_isFirst = false;
};

} // namespace supersynk
