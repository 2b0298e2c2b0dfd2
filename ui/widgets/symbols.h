// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QIcon>

class QColor;
class QPainter;
class QPalette;
class QRectF;

namespace supersynk {

/// Symbols for states. Each has its own shape, so that none depends on colour alone.
enum class Symbol {
    Running,    ///< Filled disc with a tick.
    Starting,   ///< Ring with a gap.
    Stopped,    ///< Hollow square.
    Failed,     ///< Filled disc with a cross.
    Warning,    ///< Filled triangle with an exclamation mark.
    Uneven,     ///< Filled diamond with a wave.
    TwoSenders, ///< Two discs that overlap.
    Lost,       ///< Filled octagon with a cross.
    Live,       ///< Filled dot.
    New,        ///< Filled dot in a ring.
    Restarted,  ///< Circular arrow.
    Silent,     ///< Ring with a dash.
    Paused,     ///< Two upright bars.
    Recording,  ///< Filled disc, larger than Live.
};

/// The colour of \a symbol, readable on the base colour of \a palette, light or dark.
[[nodiscard]] QColor symbolColor(Symbol symbol, const QPalette &palette);

/// Paints \a symbol into the largest centred square of \a area, in symbolColor().
void paintSymbol(QPainter &painter, const QRectF &area, Symbol symbol, const QPalette &palette);
/// The same in \a color, on \a background.
void paintSymbol(QPainter &painter, const QRectF &area, Symbol symbol, const QColor &color,
                 const QColor &background);

/// \a symbol as an icon, sharp at every size, in the application's palette.
[[nodiscard]] QIcon symbolIcon(Symbol symbol);

} // namespace supersynk
