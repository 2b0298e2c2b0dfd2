// SPDX-License-Identifier: GPL-3.0-only
#include "server/sleep/stayawake.h"

#include <QtGlobal>

#include <windows.h>

namespace supersynk {

/// The state belongs to the calling thread, which must also undo it.
void requestStayAwake(QObject &, const QString &, const std::function<void(Undo)> &granted)
{
    if (SetThreadExecutionState(ES_CONTINUOUS | ES_SYSTEM_REQUIRED) != 0)
        granted([] { SetThreadExecutionState(ES_CONTINUOUS); });
}

} // namespace supersynk
