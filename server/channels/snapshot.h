// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/channels/limits.h"

#include <QByteArray>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace supersynk {

/// One client, as of Snapshot::taken.
struct ClientSnapshot
{
    /// Increases with every client that joins the channel; a client that rejoins gets a new one.
    std::uint64_t serial = 0;
    QByteArray id;           ///< UTF-8, chosen by the client: may be long and unprintable.
    QByteArray address;      ///< The source of its latest body, as text.
    bool isReplayed = false; ///< It is replayed from a recording.
    Instant joined;
    Instant lastSeen;
    QByteArray userAgent;            ///< Chosen by the client too.
    double rate = 0;                 ///< Accepted bodies per second.
    double interval = 0;             ///< Mean time between two bodies, in seconds; 0 until the second.
    double jitter = 0;               ///< Mean deviation from the interval, in seconds.
    qsizetype bodySize = 0;          ///< Of the latest body, in bytes.
    std::uint64_t updates = 0;       ///< Bodies accepted since it joined.
    std::uint64_t late = 0;          ///< Requests dropped because a newer one has overtaken them.
    std::uint64_t clockRestarts = 0; ///< How often its clock (Client-Time) has restarted.
    Instant clockRestarted = {};     ///< The latest restart; the epoch if there was none.
    bool hasTwoSenders = false;      ///< Two devices send under its id.
    QByteArray otherAddress;         ///< Of its other requests, as text; empty if all come from `address`.
};

/// The id under which the operator posts.
inline constexpr char kOperatorId[] = "operator";

/// Whether \a client is the operator of this program. Devices have an address.
[[nodiscard]] inline bool isOperator(const ClientSnapshot &client)
{
    return client.id == kOperatorId && client.address.isEmpty();
}

/// A device that reads a channel and does not post to it.
struct ObserverSnapshot
{
    QByteArray address;   ///< As text.
    QByteArray userAgent; ///< Chosen by the device.
    Instant lastSeen;

    bool operator==(const ObserverSnapshot &) const = default;
};

struct ChannelSnapshot
{
    std::uint64_t serial = 0;                ///< Increases with every new channel.
    QByteArray key;                          ///< UTF-8.
    std::vector<ClientSnapshot> clients;     ///< In the order of joining, so by serial. Never empty.
    std::vector<ObserverSnapshot> observers; ///< In the order of their first request.
};

/// All channels at one moment. A value, safe to pass between threads.
struct Snapshot
{
    Instant taken;
    /// How long a client may be silent before it is removed, at that moment.
    std::chrono::milliseconds clientTimeout = kDefaultClientTimeout;
    std::vector<ChannelSnapshot> channels; ///< In the order of creation, so by serial.

    /// The number of clients in all channels.
    [[nodiscard]] std::size_t clientCount() const
    {
        return std::accumulate(
            channels.begin(), channels.end(), std::size_t(0),
            [](std::size_t sum, const ChannelSnapshot &channel) { return sum + channel.clients.size(); });
    }
};

} // namespace supersynk
