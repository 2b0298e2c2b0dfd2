// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAccessible>

class QWidget;

namespace supersynk {

/// Has screen readers and scripts take \a widget, which paints itself, for what it is, where Qt would know of
/// a nameless part of the window only. To be called in its constructor, before anybody has asked.
void setPaintedRole(QWidget &widget, QAccessible::Role role);

} // namespace supersynk
