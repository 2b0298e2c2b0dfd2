// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

/// Ends the process as the return from main() would; to be called right before it. With MinGW, destructors of
/// libraries are left out: once a server has run, that of libstdc++ waits for ever for a lock of
/// libwinpthread.
void endProcess(int exitCode);

} // namespace supersynk
