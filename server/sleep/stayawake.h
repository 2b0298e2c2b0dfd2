// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace supersynk {

/// Lets the computer sleep again. Otherwise the end of the process does.
using Undo = std::function<void()>;

/// Asks the system not to sleep automatically; the screen may turn off. System tools show \a reason. Calls
/// \a granted once the system has granted the request, at once or later while \a context lives; never if
/// there is no such service, or it refuses.
///
/// On Linux, asks the desktop through org.freedesktop.PowerManagement (KDE, Xfce, LXQt), or else its portal
/// (GNOME) with flag 4, "suspend". Without a desktop, asks logind for a lock on "sleep", or on "idle" if a
/// service may not have the first.
void requestStayAwake(QObject &context, const QString &reason, const std::function<void(Undo)> &granted);

} // namespace supersynk
