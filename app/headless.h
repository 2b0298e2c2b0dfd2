// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

class CommandLine;

/// Runs the server without a window until a signal quits it (see QuitSignals). Needs a QCoreApplication.
/// Returns the exit code: 0 after a clean stop, 1 if the server or a replay could not start, or a disk did
/// not respond at the end.
[[nodiscard]] int runHeadless(const CommandLine &commandLine);

} // namespace supersynk
