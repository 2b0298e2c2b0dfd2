// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/watch/verdict.h"

#include <QByteArray>

#include <chrono>
#include <vector>

namespace supersynk {

/// A client that needs the operator's attention.
struct Trouble
{
    QByteArray channel; ///< Key.
    QByteArray clientId;
    Verdict verdict = Verdict::Good; ///< Never Good.
    Instant since;                   ///< When the verdict began; for Lost: when the client timed out.
    double share = 0;                ///< Late: share of late messages in the last minute, from 0 to 1.

    bool operator==(const Trouble &) const = default;
};

/// What the headline says.
struct Attention
{
    int clients = 0; ///< That are there: without lost ones, and without those replayed from a recording.
    std::vector<Trouble> troubles; ///< Worst first, then oldest first.
    bool hasMoreLost = false;      ///< More clients were lost than Roster::kMaxLost, which are in `troubles`.

    bool operator==(const Attention &) const = default;
};

/// Clients that become uneven within this time do so together.
constexpr std::chrono::seconds kUnevenTogether{10};

/// Whether \a uneven of \a clients clients that become uneven together have one cause: this computer or the
/// network, not the headsets.
[[nodiscard]] constexpr bool haveOneCause(int uneven, int clients)
{
    constexpr int kLeast = 4; // two friends may walk out of the Wi-Fi at once
    return uneven >= kLeast && 2 * uneven >= clients;
}

/// The number of clients that became uneven together if they have one cause, otherwise 0.
[[nodiscard]] int unevenByOneCause(const Attention &attention);

} // namespace supersynk
