// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>

class QPalette;

namespace supersynk {

enum class Series { Requests, BytesIn, BytesOut, Clients };

/// The colour a line is drawn in, with a contrast of at least 4.5:1 with the base colour of \a palette, be it
/// light or dark.
[[nodiscard]] QColor seriesColor(Series series, const QPalette &palette);

/// For frames and grids: stands back, in light and dark.
[[nodiscard]] QColor gridColor(const QPalette &palette);
/// For what is read second: units, labels of an axis.
[[nodiscard]] QColor quietTextColor(const QPalette &palette);

} // namespace supersynk
