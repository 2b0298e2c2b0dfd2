// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace supersynk {

/// Asks polkit whether this program is allowed the \a action without anyone being asked for a password. Some
/// services leave that question to polkit with leave to show a dialog, which must never come by itself. \a
/// answered is called later, in this thread, while \a context lives. Without polkit services decide alone, so
/// the answer is yes.
void askPolkit(QObject &context, const QString &action, const std::function<void(bool isAllowed)> &answered);

} // namespace supersynk
