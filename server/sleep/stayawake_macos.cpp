// SPDX-License-Identifier: GPL-3.0-only
#include "server/sleep/stayawake.h"

#include <IOKit/pwr_mgt/IOPMLib.h>

namespace supersynk {

void requestStayAwake(QObject &, Awake what, const QString &reason, const std::function<void(Undo)> &granted)
{
    const CFStringRef name = reason.toCFString();
    IOPMAssertionID assertion = kIOPMNullAssertionID;
    const IOReturn outcome =
        IOPMAssertionCreateWithName(what == Awake::Screen ? kIOPMAssertionTypePreventUserIdleDisplaySleep
                                                          : kIOPMAssertionTypePreventUserIdleSystemSleep,
                                    kIOPMAssertionLevelOn, name, &assertion);
    CFRelease(name);
    if (outcome == kIOReturnSuccess)
        granted([assertion] { IOPMAssertionRelease(assertion); });
}

} // namespace supersynk
