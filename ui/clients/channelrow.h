// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"
#include "ui/clients/glow.h"
#include "ui/watch/clientstate.h"
#include "ui/watch/ratehistory.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace supersynk {

/// When, and by which rules, a snapshot is looked at.
struct RefreshContext
{
    Instant now;
    std::chrono::milliseconds clientTimeout{};
    bool renew = false; ///< Also what is renewed only once a second, see ChannelModel.
    bool glow = true;   ///< Whether rows may glow.
};

/// What a row shows besides its name, rounded to the precision of its text, but for the rate, which a channel
/// sums up: what compares equal looks equal.
struct RowValues
{
    int clients = 0;                       ///< 1 for a client.
    int silent = 0;                        ///< Of the clients.
    int twoSenders = 0;                    ///< Of the clients: their ids are those of two devices.
    ClientState state = ClientState::Live; ///< A client's.
    std::chrono::seconds left{};           ///< Until a silent client is removed, rounded up.
    Glow glow;                             ///< A client's.
    double rate = 0;                       ///< Accepted bodies per second; 0 is unknown. Not rounded.
    std::optional<int> jitter;             ///< In milliseconds; a channel has that of its worst client.
    std::chrono::milliseconds age{};
    qsizetype bodySize = 0;
    std::uint64_t updates = 0; ///< Bodies accepted.
    std::uint64_t late = 0;
    bool irregular = false;  ///< The jitter, a client's or one of a channel's clients', is worth a look.
    bool lossy = false;      ///< Their share of late messages is.
    bool lateLately = false; ///< A message came late within the last minute, as far as we looked.
    QByteArray address;      ///< Empty for a channel.
    QByteArray otherAddress; ///< Of the second sender under the id, if it has another one.

    bool operator==(const RowValues &) const = default;
};

/// What a row remembers of the snapshots before.
struct RowHistory
{
    RateHistory rates;
    std::optional<Instant> turned;   ///< When it fell silent or came back, if it ever did.
    std::optional<Instant> lastLate; ///< When its latest late message was first seen, if there is any.
};

/// A row of ChannelModel: a channel, or a client below it. Lives as long as what it stands for, and always at
/// the same place in memory, so that a QModelIndex may point to it.
struct ChannelRow
{
    ChannelRow() = default; ///< The invisible root above the channels.
    ChannelRow(ChannelRow &parent, const ClientSnapshot &client, const RefreshContext &context);
    ChannelRow(ChannelRow &parent, const ChannelSnapshot &channel, const RefreshContext &context);

    [[nodiscard]] bool isChannel() const { return parent && !parent->parent; }

    ChannelRow *const parent = nullptr;
    int row = 0; ///< Its place below the parent.
    const std::uint64_t serial = 0;
    const QByteArray id; ///< A channel's key, a client's id.
    const QString name;  ///< The id, fit to be shown.
    RowHistory history;
    RowValues values;
    std::vector<std::unique_ptr<ChannelRow>> children; ///< By rising serial.
};

/// \a previous and \a history are those of the row up to now; the history goes on.
[[nodiscard]] RowValues valuesOf(const ClientSnapshot &client, const RowValues &previous, RowHistory &history,
                                 const RefreshContext &context);
/// What the clients of a channel make together: sums, the age of the latest post, the jitter of the worst.
[[nodiscard]] RowValues sumOf(const std::vector<std::unique_ptr<ChannelRow>> &clients);

} // namespace supersynk
