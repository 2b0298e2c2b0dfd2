// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/names/personcolors.h"

#include <QColor>

class QPalette;

namespace supersynk {

/// The colours of the map, from a palette that may be light or dark.
struct MapColors
{
    QColor background;
    QColor minorLine;
    QColor majorLine;
    QColor axis;
    QColor number; ///< Of the grid; fainter than names.
    QColor name;
    QColor warning; ///< Of words.
    QColor highlight;
    QColor highlightedName; ///< On the highlight.
};
[[nodiscard]] MapColors mapColors(const QPalette &palette);

} // namespace supersynk
