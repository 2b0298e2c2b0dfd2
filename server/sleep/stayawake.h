// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace supersynk {

/// Lets the computer sleep again. What is never undone ends with the process.
using Undo = std::function<void()>;

/// Asks the system not to fall asleep by itself; the screen may go dark. \a why is shown where people look
/// for what keeps the computer awake. \a agreed is called once the system has agreed, at once or later while
/// \a context lives; never if there is nothing to ask, or it refuses.
///
/// On Linux the desktop is asked: by org.freedesktop.PowerManagement (KDE, Xfce, LXQt), else by its portal
/// (GNOME), flag 4, "suspend". Without a desktop it is logind: by a lock on "sleep", or, as a service may not
/// have that one, on "idle".
void askToStayAwake(QObject &context, const QString &why, const std::function<void(Undo)> &agreed);

} // namespace supersynk
