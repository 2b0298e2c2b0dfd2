// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QRectF>
#include <Qt>

class QColor;
class QPainter;
class QPalette;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionTab;

namespace supersynk {

// What DeskStyle paints. Rectangles are in logical pixels.

/// A rounded rectangle inside \a rect with an outline of \a width.
void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &outline,
              double width = 1);

/// The ring around the control with the focus, inside \a rect. Its colour stands out from the window colour
/// of \a palette.
void paintFocusRing(QPainter &painter, const QRectF &rect, const QPalette &palette, double radius);

/// A button: plain, default, pressed or checked.
void paintButton(QPainter &painter, const QStyleOption &option, bool isDefault);
/// The edge and the ground of a field.
void paintField(QPainter &painter, const QStyleOption &option);
void paintCheckBox(QPainter &painter, const QStyleOption &option);
void paintRadioButton(QPainter &painter, const QStyleOption &option);
/// An arrow of two strokes in the middle of \a rect; \a size is relative to the usual one.
void paintChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color,
                  double size = 1);

void paintHeaderSection(QPainter &painter, const QStyleOption &option);
/// Tabs look like joined buttons; a single one has no shape, since it is a title.
void paintTab(QPainter &painter, const QStyleOptionTab &tab);
/// The text of a single tab, which is the title of its page.
void paintTitle(QPainter &painter, const QStyleOptionTab &tab);

} // namespace supersynk
