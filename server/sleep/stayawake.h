// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace supersynk {

/// Lets the computer sleep again. Otherwise the end of the process does.
using Undo = std::function<void()>;

/// What stays on.
enum class Awake {
    Computer, ///< The screen may turn off.
    Screen,
};

/// Asks the system not to turn \a what off automatically. System tools show \a reason. Calls
/// \a granted once the system has granted the request, at once or later while \a context lives; never if
/// there is no such service, or it refuses.
///
/// On Linux, asks the desktop through org.freedesktop.PowerManagement (KDE, Xfce, LXQt), or else its portal
/// (GNOME) with flag 4, "suspend". Without a desktop, asks logind for a lock on "sleep", or on "idle" if a
/// service may not have the first. For the screen, asks org.freedesktop.ScreenSaver, the portal with flag 8,
/// "idle", or logind for a lock on "idle".
void requestStayAwake(QObject &context, Awake what, const QString &reason,
                      const std::function<void(Undo)> &granted);

} // namespace supersynk
