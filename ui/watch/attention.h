// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/watch/verdict.h"

#include <QByteArray>

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

    bool operator==(const Attention &) const = default;
};

} // namespace supersynk
