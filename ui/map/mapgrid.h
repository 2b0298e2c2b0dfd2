// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/viewport.h"

#include <QFont>
#include <QString>

class QPainter;

namespace supersynk {

struct MapColors;

/// Grid lines at a distance that suits the zoom, and the axes through the origin.
void paintGrid(QPainter &painter, const Viewport &viewport, const MapColors &colors);

/// The coordinates of the lines, along the left and the lower edge, and the names of the axes.
/// They end at \a right, in pixels.
void paintGridNumbers(QPainter &painter, const Viewport &viewport, ForwardAxis forward,
                      const MapColors &colors, double right);

/// \a font for them, a little smaller.
[[nodiscard]] QFont numberFont(QFont font);

/// "0.5 m", "2 km": \a metres on a grid with \a step, in the default QLocale.
[[nodiscard]] QString gridNumber(double metres, const GridStep &step);

} // namespace supersynk
