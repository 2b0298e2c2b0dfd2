// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace supersynk {

/// Asks polkit whether this program may perform \a action without a password. Check first: some services let
/// polkit show a password dialog, which must never appear unasked. Calls \a callback later, in this thread,
/// while \a context lives. Without polkit the result is true, because services then decide themselves.
void askPolkit(QObject &context, const QString &action, const std::function<void(bool isAllowed)> &callback);

} // namespace supersynk
