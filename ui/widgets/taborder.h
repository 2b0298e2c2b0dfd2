// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QWidget;

namespace supersynk {

/// Sets the tab order of all widgets in \a widget to the order of its layouts, as they are now: grids by
/// rows, splitters along, tab bars before their pages. Qt's default is the order in which widgets were made.
/// Widgets outside of layouts, splitters and tabs keep their place after their parent.
void setTabOrderByLayout(QWidget &widget);

} // namespace supersynk
