// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace supersynk {

/// On Windows, attaches a program with a window to the console it was started from, with output as UTF-8:
/// such a program has no stderr otherwise. Redirected output stays redirected. Does nothing on other systems.
/// Call it before anything is written.
void attachConsole();

/// The arguments of the program, its name first. Ignores \a argv on Windows, where it lacks all characters
/// outside the system's code page.
[[nodiscard]] QStringList argumentsOf(int argc, char **argv);

} // namespace supersynk
