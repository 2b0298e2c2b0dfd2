// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/viewport.h"

#include <QString>

class QPainter;

namespace supersynk {

struct MapColors;

/// The lines of the plane, metre by metre or as the zoom allows, and the axes through the origin.
void paintGrid(QPainter &painter, const Viewport &viewport, const MapColors &colors);

/// The coordinates of the lines, along the left and the lower edge; what the axes are called.
void paintGridNumbers(QPainter &painter, const Viewport &viewport, Ahead ahead, const MapColors &colors);

/// "0.5 m", "2 km": \a metres on a grid of that \a step, in the default QLocale.
[[nodiscard]] QString gridNumber(double metres, const GridStep &step);

} // namespace supersynk
