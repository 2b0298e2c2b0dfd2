// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

namespace supersynk {

// Sizes of type on the wall, in pixels on a screen that is 1080 pixels high.
inline constexpr double kWallCaption = 28;
inline constexpr double kWallBody = 32;
inline constexpr double kWallName = 40;
inline constexpr double kWallHeadline = 56;
inline constexpr double kWallFigure = 88;

/// \a base with a height of \a pixels.
[[nodiscard]] QFont wallFont(QFont base, double pixels, bool isBold = false);

/// Draws \a text in one line with the painter's font, smaller if it does not fit into \a rect, down to
/// \a least of its size; then it is elided. With a \a least of 0 it is never elided. Returns the width of
/// what was drawn.
double drawFitted(QPainter &painter, const QRectF &rect, const QString &text, Qt::Alignment alignment,
                  double least);

/// \a names in at most \a lines lines of \a width, with commas between; those that don't fit, and the
/// \a total - names.size() that aren't given, become "+12" at the end.
[[nodiscard]] QStringList wrappedNames(const QStringList &names, int total, const QFont &font, double width,
                                       int lines);

} // namespace supersynk
