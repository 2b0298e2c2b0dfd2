// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/clients/glow.h"
#include "ui/watch/ratehistory.h"
#include "ui/watch/roster.h"

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
    bool isServing = true;    ///< See Roster::isServing().
    bool isNewSecond = false; ///< Values that change once a second are updated too, see ChannelModel.
    bool isGlowEnabled = true;
    const Names *names = nullptr; ///< May be null.
};

/// The values that a row shows, rounded like their texts, so that equal values have equal texts. Exceptions:
/// the rate and the messages of the last minute, which channels sum up.
struct RowValues
{
    int clients = 0;                 ///< Clients that are there: for a client 1, or 0 if it was lost.
    int observers = 0;               ///< Devices that only read the channel; 0 for a client.
    bool isOperator = false;         ///< Posts what the operator says. Clients only.
    int replayed = 0;                ///< Number of clients that are replayed from a recording.
    VerdictCounts verdicts{};        ///< Number of clients with each verdict.
    Verdict verdict = Verdict::Good; ///< For a channel: the worst.
    std::chrono::seconds duration{}; ///< Since the verdict began; 0 for a channel.
    double share = 0;                ///< See Judgement::share; 0 for a channel.
    bool isServing = true;           ///< Without it, verdicts mean nothing.
    bool isNew = false;              ///< Joined within the last kNewFor. Clients only.
    std::chrono::seconds timeLeft{}; ///< Until a silent client is removed, rounded up.
    Glow glow;                       ///< Clients only.
    double rate = 0;                 ///< Accepted bodies per second, not rounded; 0 is unknown.
    std::optional<int> jitter;       ///< In milliseconds; for a channel its worst client.
    std::chrono::milliseconds age{};
    qsizetype bodySize = 0;
    std::uint64_t late = 0;          ///< Messages dropped since the client joined.
    std::uint64_t minuteLate = 0;    ///< The same in the last minute.
    std::uint64_t minuteUpdates = 0; ///< Bodies accepted in the last minute.
    int gaps = 0;                    ///< Silences of the last minute; 0 for a channel.
    bool isUneven = false;           ///< See ClientJudge; for a channel: any client.
    bool isLate = false;             ///< See ClientJudge; for a channel: any client.
    QByteArray address;              ///< Empty for a channel.
    QByteArray otherAddress;         ///< Of a second sender with the same id, if it differs.

    [[nodiscard]] int lost() const { return verdicts[static_cast<std::size_t>(Verdict::Lost)]; }

    bool operator==(const RowValues &) const = default;
};

/// What a row keeps from earlier snapshots.
struct RowHistory
{
    RateHistory rates;
    std::optional<Instant> silenceChanged; ///< When the client last fell silent or came back.
};

/// A row of ChannelModel: a channel, or a client below it. Its address is stable, as QModelIndex points to
/// it.
struct ChannelRow
{
    ChannelRow() = default; ///< The invisible root above the channels.
    ChannelRow(ChannelRow &parent, const RosterClient &client, const RefreshContext &context);
    ChannelRow(ChannelRow &parent, const RosterChannel &channel, const RefreshContext &context);

    [[nodiscard]] bool isChannel() const { return parent && !parent->parent; }
    /// Updates what depends on \a names. Returns whether it has changed.
    bool setNames(const Names *names);

    ChannelRow *const parent = nullptr;
    int row = 0; ///< Index among the parent's children.
    const std::uint64_t serial = 0;
    const QByteArray id; ///< A channel's key, a client's id.
    QString name;        ///< What the window calls it, see Names.
    QColor color;        ///< Chosen or posted; see shownColor(). Invalid for that of the id, or for none.
    RowHistory history;
    RowValues values;
    std::vector<ObserverSnapshot> observers;           ///< Of a channel.
    std::vector<std::unique_ptr<ChannelRow>> children; ///< By ascending serial.
};

/// The new values of a row for \a client. \a previous are its current ones; updates \a history.
[[nodiscard]] RowValues valuesOf(const RosterClient &client, const RowValues &previous, RowHistory &history,
                                 const RefreshContext &context);
/// The values of a channel: sums over \a clients, the age of the latest post, the worst jitter.
[[nodiscard]] RowValues valuesOf(const ChannelRow &channel);
/// The values of several channels or clients together.
[[nodiscard]] RowValues sumOf(const std::vector<std::unique_ptr<ChannelRow>> &clients);

} // namespace supersynk
