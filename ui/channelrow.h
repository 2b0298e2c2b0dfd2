// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "channels/snapshot.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

namespace supersynk {

/// When, and by which rules, a snapshot is looked at.
struct Glance
{
    Instant now;
    std::chrono::milliseconds clientTimeout{};
    bool renew = false; ///< Also what is renewed only once a second, see ChannelModel.
};

/// What a row shows besides its name, rounded to the precision of its text: what compares equal looks equal.
struct Figures
{
    int clients = 0; ///< 1 for a client.
    int silent = 0;  ///< Of the clients.
    double rate = 0; ///< Accepted bodies per second; 0 is unknown.
    std::chrono::milliseconds age{};
    qsizetype bodySize = 0;
    std::uint64_t late = 0;
    QByteArray address; ///< Empty for a channel.

    bool operator==(const Figures &) const = default;
};

/// A row of ChannelModel: a channel, or a client below it. Lives as long as what it stands for, and always at
/// the same place in memory, so that a QModelIndex may point to it.
struct ChannelRow
{
    ChannelRow() = default; ///< The invisible root above the channels.
    ChannelRow(ChannelRow &parent, const ClientSnapshot &client, const Glance &glance);
    ChannelRow(ChannelRow &parent, const ChannelSnapshot &channel, const Glance &glance);

    [[nodiscard]] bool isChannel() const { return parent && !parent->parent; }

    ChannelRow *const parent = nullptr;
    int row = 0; ///< Its place below the parent.
    const std::uint64_t serial = 0;
    const QByteArray id; ///< A channel's key, a client's id.
    const QString name;  ///< The id, fit to be shown.
    Figures figures;
    std::vector<std::unique_ptr<ChannelRow>> children; ///< By rising serial.
};

[[nodiscard]] Figures figuresOf(const ClientSnapshot &client, const Figures &previous, const Glance &glance);
/// What the clients of a channel make together; its age is that of the latest post.
[[nodiscard]] Figures sumOf(const std::vector<std::unique_ptr<ChannelRow>> &clients);

/// What \a row shows in \a column (a ChannelModel::Column), the raw value behind it, and more about it.
[[nodiscard]] QString textOf(const ChannelRow &row, int column);
[[nodiscard]] QVariant valueOf(const ChannelRow &row, int column);
[[nodiscard]] QString toolTipOf(const ChannelRow &row, int column);

} // namespace supersynk
