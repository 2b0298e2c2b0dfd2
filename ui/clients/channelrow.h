// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"
#include "ui/clients/glow.h"
#include "ui/watch/clientstate.h"
#include "ui/watch/ratehistory.h"

#include <QByteArray>
#include <QColor>
#include <QString>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace supersynk {

class Names;

/// The moment and the settings of one ChannelModel::update().
struct RefreshContext
{
    Instant now;
    std::chrono::milliseconds clientTimeout{};
    bool isNewSecond = false; ///< Values that change once a second are updated too, see ChannelModel.
    bool isGlowEnabled = true;
    const Names *names = nullptr; ///< May be null.
};

/// The values that a row shows, rounded like their texts, so that equal values have equal texts. Exception:
/// the rate, which channels sum up.
struct RowValues
{
    int clients = 0;                       ///< 1 for a client.
    int silent = 0;                        ///< Number of silent clients.
    int twoSenders = 0;                    ///< Number of clients whose id is used by two devices.
    int replayed = 0;                      ///< Number of clients that are replayed from a recording.
    ClientState state = ClientState::Live; ///< Clients only.
    std::chrono::seconds timeLeft{};       ///< Until a silent client is removed, rounded up.
    Glow glow;                             ///< Clients only.
    double rate = 0;                       ///< Accepted bodies per second, not rounded; 0 is unknown.
    std::optional<int> jitter;             ///< In milliseconds; for a channel its worst client.
    std::chrono::milliseconds age{};
    qsizetype bodySize = 0;
    std::uint64_t updates = 0; ///< Bodies accepted.
    std::uint64_t late = 0;
    bool irregular = false;    ///< See isIrregular(); for a channel: any client.
    bool lossy = false;        ///< See isLossy(); for a channel: any client.
    bool recentlyLate = false; ///< Late within the last kRecentlyLateFor; for a channel: any client.
    QByteArray address;        ///< Empty for a channel.
    QByteArray otherAddress;   ///< Of a second sender with the same id, if it differs.

    bool operator==(const RowValues &) const = default;
};

/// What a row keeps from earlier snapshots.
struct RowHistory
{
    RateHistory rates;
    std::optional<Instant> silenceChanged; ///< When the client last fell silent or came back.
    std::optional<Instant> lastLate;       ///< When the latest late message was first seen.
};

/// A row of ChannelModel: a channel, or a client below it. Its address is stable, as QModelIndex points to
/// it.
struct ChannelRow
{
    ChannelRow() = default; ///< The invisible root above the channels.
    ChannelRow(ChannelRow &parent, const ClientSnapshot &client, const RefreshContext &context);
    ChannelRow(ChannelRow &parent, const ChannelSnapshot &channel, const RefreshContext &context);

    [[nodiscard]] bool isChannel() const { return parent && !parent->parent; }
    /// Updates what depends on \a names. Returns whether it has changed.
    bool setNames(const Names *names);

    ChannelRow *const parent = nullptr;
    int row = 0; ///< Index among the parent's children.
    const std::uint64_t serial = 0;
    const QByteArray id; ///< A channel's key, a client's id.
    QString name;        ///< What the window calls it, see Names.
    QColor color;        ///< That the operator chose; see shownColor(). Invalid for the one of the id.
    RowHistory history;
    RowValues values;
    std::vector<std::unique_ptr<ChannelRow>> children; ///< By ascending serial.
};

/// The new values of a row for \a client. \a previous are its current ones; updates \a history.
[[nodiscard]] RowValues valuesOf(const ClientSnapshot &client, const RowValues &previous, RowHistory &history,
                                 const RefreshContext &context);
/// The values of a channel: sums over \a clients, the age of the latest post, the worst jitter.
[[nodiscard]] RowValues sumOf(const std::vector<std::unique_ptr<ChannelRow>> &clients);

} // namespace supersynk
