// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace supersynk {

/// Combines clients that are lost at about the same time into one message, and limits the rate of messages: a
/// failing access point loses thirty headsets at once.
class LossAlert final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kNames = 3; ///< Clients that a message names at most.

    /// \a gather is the time from the first loss to the message, \a pause the time between two messages.
    explicit LossAlert(std::chrono::milliseconds gather = std::chrono::seconds(1),
                       std::chrono::milliseconds pause = std::chrono::seconds(5), QObject *parent = nullptr);

    /// \a client timed out in \a channel. Both are safe to show (see visibleText()).
    void lost(const QString &client, const QString &channel);

Q_SIGNALS:
    /// Show a message; both texts are plain.
    void raised(const QString &title, const QString &text);

private:
    void raise();

    QTimer m_timer;
    QTimer m_pause;
    QStringList m_names;
    int m_count = 0;
};

} // namespace supersynk
