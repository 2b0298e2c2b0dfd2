// SPDX-License-Identifier: GPL-3.0-only
#include "server/sleep/stayawake.h"

#include <IOKit/pwr_mgt/IOPMLib.h>

namespace supersynk {

void askToStayAwake(QObject &, const QString &why, const std::function<void(Undo)> &agreed)
{
    const CFStringRef name = why.toCFString();
    IOPMAssertionID assertion = kIOPMNullAssertionID;
    const IOReturn outcome = IOPMAssertionCreateWithName(kIOPMAssertionTypePreventUserIdleSystemSleep,
                                                         kIOPMAssertionLevelOn, name, &assertion);
    CFRelease(name);
    if (outcome == kIOReturnSuccess)
        agreed([assertion] { IOPMAssertionRelease(assertion); });
}

} // namespace supersynk
