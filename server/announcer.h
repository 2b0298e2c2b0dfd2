// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channelstore.h"
#include "server/channels/reason.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace supersynk {

/// Posts the operator's messages into channels, under a client id of its own, whether the server runs or not.
/// Clients see them as the state of one more client. Not thread-safe.
class Announcer final : public QObject
{
    Q_OBJECT

public:
    /// How long a message stays that is sent once: clients that post at 1 Hz or faster get it.
    static constexpr std::chrono::seconds kOnce{2};

    /// \a store outlives this.
    Announcer(ChannelStore &store, std::function<Instant()> now, QObject *parent = nullptr);
    ~Announcer() override;

    /// Posts the members of the JSON object \a text to the channel \a key, for kOnce or, if \a isHeld, until
    /// withdraw(). Replaces an earlier message in that channel. Returns why it is not possible.
    [[nodiscard]] std::optional<Reason> say(const QByteArray &key, const QByteArray &text, bool isHeld);
    /// Takes the message in the channel \a key back, if there is one.
    void withdraw(const QByteArray &key);
    /// The channels with a message.
    [[nodiscard]] std::vector<QByteArray> channels() const;

Q_SIGNALS:
    /// A message was posted, replaced or taken back.
    void changed();

private:
    struct Announcement
    {
        Message message;
        std::optional<Instant> end; // nothing: it is held
    };

    /// Returns why it is not possible.
    std::optional<Reason> post(const QByteArray &key, const Message &message);
    void startTimer();
    void refresh();

    ChannelStore &m_store;
    const std::function<Instant()> m_now;
    std::map<QByteArray, Announcement> m_announcements; // by key
    QTimer m_timer;
};

} // namespace supersynk
