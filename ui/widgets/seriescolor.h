// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>

class QPalette;

namespace supersynk {

enum class Series { Requests, BytesIn, BytesOut, Clients };

/// The colour of a plotted line, with a contrast of at least 4.5:1 to the base colour of \a palette, light or
/// dark.
[[nodiscard]] QColor seriesColor(Series series, const QPalette &palette);

/// For frames and grids: faint, on light and dark.
[[nodiscard]] QColor gridColor(const QPalette &palette);
/// For secondary text: units, axis labels.
[[nodiscard]] QColor quietTextColor(const QPalette &palette);

} // namespace supersynk
