// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

class CommandLine;

/// Runs the server with its window until the window is closed. Needs a QApplication. Returns the exit code.
[[nodiscard]] int runWindowed(const CommandLine &commandLine);

} // namespace supersynk
