// SPDX-License-Identifier: GPL-3.0-only
#include "server/sleep/sleepinhibitor.h"

#include <utility>

namespace supersynk {

void SleepInhibitor::hold()
{
    if (std::exchange(m_isHeld, true))
        return;
    const QString reason = m_what == Awake::Screen ? tr("The wall is shown") : tr("Clients are connected");
    requestStayAwake(*this, m_what, reason, [this, number = ++m_number](Undo undo) {
        if (number == m_number)
            m_undo = std::move(undo);
        else // released before the system granted the request
            undo();
    });
}

void SleepInhibitor::release()
{
    if (!std::exchange(m_isHeld, false))
        return;
    ++m_number;
    if (const Undo undo = std::exchange(m_undo, {}))
        undo();
}

} // namespace supersynk
