// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/watch/attention.h"
#include "ui/watch/roster.h"
#include "ui/watch/verdict.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace supersynk {

class Names;

/// A client in trouble, as a line of a tile.
struct WallLine
{
    Verdict verdict = Verdict::Good; ///< Never Good.
    QString name;
    QString trouble; ///< "lost 0:42 ago"

    bool operator==(const WallLine &) const = default;
};

/// What the wall shows of a channel.
struct WallTileContent
{
    std::uint64_t serial = 0; ///< RosterChannel::serial
    QByteArray key;
    QString name;
    int here = 0;  ///< Clients that are there, without the operator.
    int total = 0; ///< With the lost ones.
    Verdict worst = Verdict::Good;
    bool isServing = true;       ///< Without it, verdicts mean nothing.
    QString verdict;             ///< "1 lost, 2 late", "All well"
    std::vector<WallLine> lines; ///< Worst first, at most kMaxLines.
    int troubles = 0;            ///< Clients in trouble, those without a line included.
    QStringList names;           ///< Of clients that are there, at most kMaxNames.

    bool operator==(const WallTileContent &) const = default;

    static constexpr std::size_t kMaxLines = 6;
    static constexpr qsizetype kMaxNames = 40;
};

/// What the wall shows of all channels.
struct WallContent
{
    std::vector<WallTileContent> tiles; ///< Worst first, then in the order of appearance.
    QString rest; ///< "+ 8 more, all well": channels without a tile; empty if there are none.
    Verdict restWorst = Verdict::Good;

    bool operator==(const WallContent &) const = default;
};

/// The channels of \a roster, as \a names call them, with \a attention to the same moment. If there are more
/// than \a most, the last place is for the rest. The order changes only when a verdict begins or ends.
[[nodiscard]] WallContent wallContent(const Roster &roster, const Attention &attention, const Names *names,
                                      std::size_t most, Instant now);

} // namespace supersynk
