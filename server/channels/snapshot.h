// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace supersynk {

/// What an operator sees of one client, as of Snapshot::taken.
struct ClientSnapshot
{
    /// Rises with every joining in its channel; who leaves and rejoins gets a new one.
    std::uint64_t serial = 0;
    QByteArray id;      ///< UTF-8, as the client chose it: never trust it to be short or printable.
    QByteArray address; ///< Where its latest body came from, as text.
    Instant joined;
    Instant lastSeen;
    QByteArray userAgent;            ///< What it calls itself; never trust it either.
    double rate = 0;                 ///< Accepted bodies per second.
    double interval = 0;             ///< Mean time between two of them, in seconds; 0 until the second.
    double jitter = 0;               ///< Mean deviation from that, in seconds.
    qsizetype bodySize = 0;          ///< Of the latest body, in bytes.
    std::uint64_t updates = 0;       ///< Bodies accepted since it joined.
    std::uint64_t late = 0;          ///< Requests dropped because a newer one had overtaken them.
    std::uint64_t clockRestarts = 0; ///< How often its clock (Client-Time) began anew.
    Instant clockRestarted = {};     ///< The latest of these; the epoch if there was none.
    bool hasTwoSenders = false;      ///< Two devices send under its id.
    QByteArray otherAddress; ///< Where its requests also came from, as text; empty if from nowhere else.
};

struct ChannelSnapshot
{
    std::uint64_t serial = 0;            ///< Rises with every channel created.
    QByteArray key;                      ///< UTF-8.
    std::vector<ClientSnapshot> clients; ///< In the order of joining, so by rising serial. Never empty.
};

/// All channels at one moment: values only, so it may travel between threads.
struct Snapshot
{
    Instant taken;
    std::vector<ChannelSnapshot> channels; ///< In the order of creation, so by rising serial.

    /// Of all channels.
    [[nodiscard]] std::size_t clientCount() const
    {
        return std::accumulate(
            channels.begin(), channels.end(), std::size_t(0),
            [](std::size_t sum, const ChannelSnapshot &channel) { return sum + channel.clients.size(); });
    }
};

} // namespace supersynk
