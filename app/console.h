// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

/// On Windows, has a program with a window write to the console it was started from, if it was, and as UTF-8:
/// there, such a program has no stderr of its own. Output that is redirected stays so. Elsewhere it does
/// nothing. To be called before anything is written.
void joinConsole();

} // namespace supersynk
