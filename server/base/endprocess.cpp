// SPDX-License-Identifier: GPL-3.0-only
#include "server/base/endprocess.h"

#ifdef __MINGW32__
#    include <cstdio>
#    include <windows.h>
#endif

namespace supersynk {

void endProcess([[maybe_unused]] int exitCode)
{
#ifdef __MINGW32__
    std::fflush(nullptr);
    ::TerminateProcess(::GetCurrentProcess(), static_cast<UINT>(exitCode));
#endif
}

} // namespace supersynk
