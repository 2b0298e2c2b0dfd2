// SPDX-License-Identifier: GPL-3.0-only
#include "server/sleep/stayawake.h"

#include <QtGlobal>

#include <windows.h>

namespace supersynk {

/// The state belongs to the calling thread, which must also undo it.
void requestStayAwake(QObject &, Awake what, const QString &, const std::function<void(Undo)> &granted)
{
    const EXECUTION_STATE screen = what == Awake::Screen ? ES_DISPLAY_REQUIRED : 0;
    if (SetThreadExecutionState(ES_CONTINUOUS | ES_SYSTEM_REQUIRED | screen) != 0)
        granted([] { SetThreadExecutionState(ES_CONTINUOUS); });
}

} // namespace supersynk
