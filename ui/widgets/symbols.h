// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QIcon>

class QColor;
class QPainter;
class QPalette;
class QRectF;

namespace supersynk {

/// The signs for states. Each has a shape of its own, so that none is told by its colour alone.
enum class Symbol {
    Running,  ///< Filled disc with a tick.
    Starting, ///< Ring with a gap.
    Stopped,  ///< Hollow square.
    Failed,   ///< Filled disc with a cross.
    Warning,  ///< Filled triangle with an exclamation mark.
    Live,     ///< Filled dot.
    New,      ///< Filled dot in a ring.
    Anew,     ///< Arrow that goes around.
    Silent,   ///< Hollow dot.
    Paused,   ///< Two upright bars.
};

/// The colour of \a symbol, which stands out from the base of \a palette, be it light or dark.
[[nodiscard]] QColor symbolColor(Symbol symbol, const QPalette &palette);

/// Paints \a symbol into the largest square in the middle of \a area, in colours that stand out from the
/// window colour of \a palette, be it light or dark.
void paintSymbol(QPainter &painter, const QRectF &area, Symbol symbol, const QPalette &palette);

/// \a symbol as an icon, sharp at every size; follows the application's palette.
[[nodiscard]] QIcon symbolIcon(Symbol symbol);

} // namespace supersynk
