// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QMenuBar;

namespace supersynk {

/// A chapter in Markdown: the shortcuts of all actions in \a menus and their submenus, a table for each menu.
[[nodiscard]] QString shortcutChapter(const QMenuBar &menus);

} // namespace supersynk
