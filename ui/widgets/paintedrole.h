// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAccessible>

class QWidget;

namespace supersynk {

/// Sets the accessible role of \a widget, which paints itself and which Qt would report as a plain client
/// area. Call it in the constructor, before any accessibility query.
void setPaintedRole(QWidget &widget, QAccessible::Role role);

} // namespace supersynk
