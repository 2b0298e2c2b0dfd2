// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QList>
#include <QString>

namespace supersynk {

/// A marker on the time axis.
struct PlotMark
{
    Instant time;   ///< Published (see Server::publishedAt()).
    int number = 0; ///< Shown beside its line.
    QString text;   ///< Safe to show (see visibleText()).

    bool operator==(const PlotMark &) const = default;
};

/// The mark closest to \a moment, if one is within \a tolerance; null if there is none.
[[nodiscard]] const PlotMark *markNear(const QList<PlotMark> &marks, Instant moment,
                                       std::chrono::microseconds tolerance);

} // namespace supersynk
