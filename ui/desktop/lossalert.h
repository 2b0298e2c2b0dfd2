// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace supersynk {

/// Makes one message of the clients that were lost at about the same time, and never more than one every few
/// seconds: when an access point goes, thirty headsets go with it.
class LossAlert final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kNames = 3; ///< At most so many are named.

    /// \a gather is the time from the first loss to the message, \a pause that from one message to the next.
    explicit LossAlert(std::chrono::milliseconds gather = std::chrono::seconds(1),
                       std::chrono::milliseconds pause = std::chrono::seconds(5), QObject *parent = nullptr);

    /// \a client timed out in \a channel; both fit to be shown.
    void lost(const QString &client, const QString &channel);

Q_SIGNALS:
    /// Both are plain text.
    void raised(const QString &title, const QString &text);

private:
    void raise();

    QTimer m_timer;
    QTimer m_pause;
    QStringList m_names;
    int m_count = 0;
};

} // namespace supersynk
