// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QPainter;
class QStyleOption;
class QWidget;

namespace supersynk {

// Where DeskStyle shows the focus: buttons and fields at their edge, lists at their current row, everything
// else around itself.

/// The frame of a list, with the ring if the list has the focus and no current row.
void paintFrame(QPainter &painter, const QStyleOption &option, const QWidget *widget);
/// What Qt paints for the focus, unless the widget shows it already.
void paintFocusRect(QPainter &painter, const QStyleOption &option, const QWidget *widget);
/// The ground of a line edit; one in a spin box or a combo box stands on the ground of that.
void paintLineEdit(QPainter &painter, const QStyleOption &option, const QWidget *widget);

} // namespace supersynk
