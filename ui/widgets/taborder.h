// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QWidget;

namespace supersynk {

/// Sets the Tab order inside \a widget to reading order: layouts by row and column, splitters by index, tab
/// bars before their pages. Qt's default is the order of construction. Widgets outside of any layout,
/// splitter or tab follow their parent.
void setTabOrderByLayout(QWidget &widget);

} // namespace supersynk
