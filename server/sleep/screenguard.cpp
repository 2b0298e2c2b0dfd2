// SPDX-License-Identifier: GPL-3.0-only
#include "server/sleep/screenguard.h"

using namespace Qt::StringLiterals;

namespace supersynk {

ScreenGuard::ScreenGuard()
    : m_inhibitor(u"supersynk-screen"_s, Awake::Screen)
{}

void ScreenGuard::setHeld(bool isHeld)
{
    m_inhibitor.post([inhibitor = m_inhibitor.object(), isHeld] {
        if (isHeld)
            inhibitor->hold();
        else
            inhibitor->release();
    });
}

} // namespace supersynk
