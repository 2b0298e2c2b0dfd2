// SPDX-License-Identifier: GPL-3.0-only
#include "server/sleep/stayawake.h"

#include <QtGlobal>

#include <windows.h>

namespace supersynk {

/// The state is that of the calling thread, which must be the one that undoes it.
void askToStayAwake(QObject &, const QString &, const std::function<void(Undo)> &agreed)
{
    if (SetThreadExecutionState(ES_CONTINUOUS | ES_SYSTEM_REQUIRED) != 0)
        agreed([] { SetThreadExecutionState(ES_CONTINUOUS); });
}

} // namespace supersynk
