// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

/// Sets HOME from the user database if it is missing, for example under cron: without it, Qt uses the root of
/// the file system. Call it before Qt resolves a path, while the process has one thread.
void setUpHome();

/// The file of the self-signed certificate, next to the settings.
[[nodiscard]] QString ownIdentityFile();

/// The directory for files that live as long as the process, private to this user.
[[nodiscard]] QString runtimeDirectory();

/// The file in which the window keeps the names of clients.
[[nodiscard]] QString namesFile();

/// The folder in which the window keeps its events.
[[nodiscard]] QString eventsFolder();

} // namespace supersynk
