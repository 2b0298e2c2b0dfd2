// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/base/threadhosted.h"
#include "server/sleep/sleepinhibitor.h"

namespace supersynk {

/// Keeps the screen on while it is held, for a monitor that shows the session without mouse or keyboard.
class ScreenGuard final
{
public:
    ScreenGuard();

    void setHeld(bool isHeld);

private:
    ThreadHosted<SleepInhibitor> m_inhibitor; // in its own thread, because D-Bus may block
};

} // namespace supersynk
