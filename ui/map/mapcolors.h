// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/colors.h"

#include <QByteArrayView>
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
    QColor highlight;
    QColor highlightedName; ///< On the highlight.
};
[[nodiscard]] MapColors mapColors(const QPalette &palette);

/// The colour of a participant, which depends on \a id and \a background alone. The contrast to the
/// background is at least 3:1 (WCAG 1.4.11).
[[nodiscard]] QColor participantColor(QByteArrayView id, const QColor &background);

} // namespace supersynk
