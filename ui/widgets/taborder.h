// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QWidget;

namespace supersynk {

/// Has the Tab key go through all that is in \a widget as it is read now: along the rows of its layouts, from
/// top to bottom; along splitters; through the tabs of a tab widget, and then its pages. Without this, it
/// goes in the order in which the code makes things. What stands in no layout, splitter or tab stays behind
/// what it is part of.
void setTabOrderAsRead(QWidget &widget);

} // namespace supersynk
