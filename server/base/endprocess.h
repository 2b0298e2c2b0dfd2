// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

/// Ends the process as the return from main() would, to be called right before it. With MinGW, the destructors of
/// libraries are left out: after threads have used thread_local variables, that of libstdc++ waits for ever for a
/// lock of libwinpthread.
void endProcess(int exitCode);

} // namespace supersynk
