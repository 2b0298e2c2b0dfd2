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

/// What is known of a subject besides its body. A channel has the sums of its clients unless a member says
/// otherwise.
struct SubjectStatistics
{
    bool isChannel = false;
    int clients = 0;           ///< 1 for a client.
    Instant joined;            ///< Of a channel, when the first of its present clients did.
    qsizetype size = 0;        ///< Bytes; of a channel, of the answer to a GET.
    double rate = 0;           ///< Bodies per second; 0 if unknown.
    double interval = 0;       ///< Seconds, 0 if unknown; of a channel, the mean over its clients.
    double jitter = 0;         ///< Seconds; of a channel, the largest of its clients.
    std::uint64_t updates = 0; ///< Since they joined.
    std::uint64_t late = 0;
    std::uint64_t clockRestarts = 0;
    QByteArray address;         ///< Of the first client.
    int addresses = 0;          ///< Number of different addresses.
    bool hasTwoSenders = false; ///< Two devices send under the client's id.
    QByteArray otherAddress;    ///< Of the second device, if it differs.
    QByteArray userAgent;       ///< Of the first client; untrusted.
    int userAgents = 0;         ///< Number of different ones, not counting clients without.
};

[[nodiscard]] SubjectStatistics statisticsOf(const ClientSnapshot &client);
[[nodiscard]] SubjectStatistics statisticsOf(const ChannelSnapshot &channel);
/// Nothing if \a channel, which is the subject's, does not have the client.
[[nodiscard]] std::optional<SubjectStatistics> statisticsOf(const ChannelSnapshot &channel,
                                                            const Subject &subject);
/// Nothing if \a subject is not in \a snapshot.
[[nodiscard]] std::optional<SubjectStatistics> statisticsOf(const Snapshot &snapshot, const Subject &subject);

} // namespace supersynk
