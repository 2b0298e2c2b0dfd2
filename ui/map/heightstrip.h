// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QRectF>

class QPainter;
class QFont;

namespace supersynk {

class MapAppearances;
struct MapColors;
struct MapScene;

/// Where the strip of heights is on a map with \a scene, along the right edge; empty on crowded or small
/// maps, and while no height counts from the floor (see Tracks::countFromFloor()).
[[nodiscard]] QRectF heightStripRect(const MapScene &scene, const QFont &font);

/// Paints the heights of the participants, from the floor up to kStripTop, as marks in their colours. A
/// headset that lies on the floor is at its lower end.
void paintHeightStrip(QPainter &painter, const QRectF &strip, const MapScene &scene, const MapColors &colors,
                      MapAppearances &appearances);

/// The upper end of the strip, in metres: above the heads of people.
inline constexpr double kStripTop = 2.2;
/// The place of \a height in the strip, clamped to its ends.
[[nodiscard]] double stripY(const QRectF &strip, double height);

} // namespace supersynk
