// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace supersynk {

/// On Windows, has a program with a window write to the console it was started from, if it was, and as UTF-8:
/// there, such a program has no stderr of its own. Output that is redirected stays so. Elsewhere it does
/// nothing. To be called before anything is written.
void joinConsole();

/// What the program was called with, its own name first. On Windows \a argv is not asked, for it lacks all
/// characters outside the system's code page.
[[nodiscard]] QStringList argumentsOf(int argc, char **argv);

} // namespace supersynk
