// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QString>

namespace supersynk {

/// A marker on the time axis of the plots.
struct PlotMark
{
    double secondsAgo = 0;
    int number = 0; ///< Shown beside its line.
    QString text;   ///< Safe to show (see visibleText()).

    bool operator==(const PlotMark &) const = default;
};

/// The mark closest to the moment \a secondsAgo, if one is within \a tolerance seconds; null if there is
/// none.
[[nodiscard]] const PlotMark *markNear(const QList<PlotMark> &marks, double secondsAgo, double tolerance);

} // namespace supersynk
