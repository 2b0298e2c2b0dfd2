// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channelstore.h"
#include "server/channels/channeltap.h"
#include "server/recording/replay/replaysettings.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <chrono>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace supersynk {

/// The clients that a replay has posted into a store. Removes them when it is destroyed.
class ReplayTarget
{
public:
    /// Channel key and client id, as recorded.
    using ClientName = std::pair<QByteArray, QByteArray>;

    /// \a store outlives this.
    ReplayTarget(ChannelStore &store, ReplaySettings settings);
    ~ReplayTarget();
    ReplayTarget(const ReplayTarget &) = delete;
    ReplayTarget &operator=(const ReplayTarget &) = delete;

    /// Does what \a event says, under the names of the settings. A body that comes sooner after the client's
    /// last one than \a minInterval waits for postDue(), unless a newer one replaces it.
    void apply(const ChannelEvent &event, Instant now, std::chrono::microseconds minInterval);
    /// Posts \a bodies and removes all other clients.
    void show(const std::vector<ChannelEvent> &bodies, Instant now);
    /// Removes all clients.
    void clear();

    /// Posts the bodies that have waited long enough.
    void postDue(Instant now);
    /// When the next one has; nothing if none waits.
    [[nodiscard]] std::optional<Instant> nextDue() const;

    /// Posts the last body of a client again if it has been silent for \a silence.
    void postAgain(const ClientName &client, Instant now, std::chrono::microseconds silence);
    void remove(const ClientName &client, JournalEntry::Kind why);

    /// The clients, with the recorded times of their last bodies.
    [[nodiscard]] std::vector<std::pair<ClientName, Instant>> clients() const;
    [[nodiscard]] std::size_t clientCount() const { return m_clientCount; }
    /// Why some clients are not replayed, as a sentence; empty if all are.
    [[nodiscard]] QString problem() const;

private:
    struct Client
    {
        QByteArray key; // in the store
        QByteArray id;
        ChannelEvent last;
        Instant posted;             // when that was
        std::optional<Instant> due; // it waits until then
        bool isThere = false;       // the store has taken it
        QByteArray refusal;         // why it has not
        ChannelStore::Bookmark bookmark;
    };

    [[nodiscard]] Client &clientOf(const ChannelEvent &event);
    void post(Client &client, Instant now);
    void postLate(const ChannelEvent &event, Instant now);
    [[nodiscard]] Post postOf(const Client &client, const ChannelEvent &event, Instant now) const;

    ChannelStore &m_store;
    const ReplaySettings m_settings;
    QHash<ClientName, Client> m_clients;
    std::size_t m_clientCount = 0; // of those that the store has taken
};

} // namespace supersynk
