// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QRectF>

#include <vector>

namespace supersynk {

/// The most tiles on the wall.
inline constexpr int kMaxTiles = 12;

/// Room for \a count tiles in \a area with \a gap between, row by row: with as many columns as make the tiles
/// largest on a wall with \a scale. A last row with fewer tiles has wider ones.
[[nodiscard]] std::vector<QRectF> wallGrid(int count, const QRectF &area, double scale, double gap);

/// Whether a tile of \a size has room for a map. Maps give way before texts become too small to be read from
/// three metres.
[[nodiscard]] bool hasRoomForMap(const QSizeF &size, double scale);

/// The scale of what a tile of \a size shows on a wall with \a scale: less than \a scale for small tiles.
[[nodiscard]] double tileScale(const QSizeF &size, double scale);

/// How many tiles fit into \a area on a wall with \a scale so that their texts stay readable; from 1 to
/// kMaxTiles.
[[nodiscard]] int tilesThatFit(const QRectF &area, double scale, double gap);

} // namespace supersynk
