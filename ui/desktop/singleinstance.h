// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <chrono>

namespace supersynk {

/// One window per user: the first process holds a lock, and later ones ask it to show its window.
///
/// The lock of a crashed process does not count.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// How long raiseFirst() waits for an answer: the first instance may still be starting.
    static constexpr std::chrono::seconds kAnswerTimeout{3};

    /// Processes with the same \a name and \a directory exclude each other. The directory must exist and
    /// belong to the user.
    SingleInstance(const QString &directory, const QString &name, QObject *parent = nullptr);

    /// Whether this is the first. Also true if the lock can't be created: better two windows than none.
    [[nodiscard]] bool isFirst() const { return m_isFirst; }

    /// Asks the first instance to show its window, and to open \a file if it is not empty, and waits until it
    /// has the request. False if it does not answer.
    [[nodiscard]] bool raiseFirst(const QString &file = {}) const;

Q_SIGNALS:
    /// Another instance was started: the operator wants to see the window, and to open \a file if it is not
    /// empty. The token that some desktops require to raise it is in the environment (XDG_ACTIVATION_TOKEN).
    void raiseRequested(const QString &file);

private:
    void answer(QLocalSocket *caller);

    const QString m_address;
    QLockFile m_lock;
    QLocalServer m_server;
    bool m_isFirst = false;
};

} // namespace supersynk
