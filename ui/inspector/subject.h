// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"

#include <QByteArray>
#include <QHashFunctions>

#include <cstdint>
#include <optional>

namespace supersynk {

/// What is inspected: a client, or a whole channel.
struct Subject
{
    QByteArray key;
    QByteArray clientId; ///< Empty for the channel: no client has an empty id.

    [[nodiscard]] bool isChannel() const { return clientId.isEmpty(); }
    bool operator==(const Subject &) const = default;
};

[[nodiscard]] inline std::size_t qHash(const Subject &subject, std::size_t seed = 0)
{
    return qHashMulti(seed, subject.key, subject.clientId);
}

/// What is known of a subject besides its body. A channel has the sums of its clients, but for what is said.
struct SubjectStatistics
{
    bool isChannel = false;
    int clients = 0;           ///< 1 for a client.
    Instant joined;            ///< The first of the clients that are there.
    qsizetype size = 0;        ///< Bytes; of a channel, those of the answer to a GET.
    double rate = 0;           ///< Bodies per second; 0 is unknown.
    double interval = 0;       ///< Seconds, 0 is unknown; of a channel, the mean over its clients.
    double jitter = 0;         ///< Seconds; of a channel, the worst of its clients.
    std::uint64_t updates = 0; ///< Since they joined.
    std::uint64_t late = 0;
    std::uint64_t clockRestarts = 0;
    QByteArray address;         ///< Of the first client.
    int addresses = 0;          ///< How many different ones.
    bool hasTwoSenders = false; ///< Two devices send under the client's id.
    QByteArray otherAddress;    ///< Of the second one, if it has another.
    QByteArray userAgent;       ///< Of the first client; never trust it.
    int userAgents = 0;         ///< How many different ones, but for clients without.
};

/// Those of one client; nothing if it is not in \a channel.
[[nodiscard]] std::optional<SubjectStatistics> figuresOf(const ChannelSnapshot &channel,
                                                         const QByteArray &clientId);
[[nodiscard]] SubjectStatistics figuresOf(const ClientSnapshot &client);
[[nodiscard]] SubjectStatistics figuresOf(const ChannelSnapshot &channel);

} // namespace supersynk
