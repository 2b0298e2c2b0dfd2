// SPDX-License-Identifier: GPL-3.0-only
#pragma once

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
    QColor number; ///< Of the grid; readable, but behind the names.
    QColor name;
    QColor highlight;
    QColor highlightedName; ///< On the highlight.
};
[[nodiscard]] MapColors mapColors(const QPalette &palette);

/// The colour of a participant: the same for the same \a id on every computer and day, with a contrast of at
/// least 3:1 to \a background (WCAG 1.4.11).
[[nodiscard]] QColor participantColor(QByteArrayView id, const QColor &background);

/// The ratio in which two colours differ in lightness, from 1 to 21 (WCAG 2.1).
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace supersynk
