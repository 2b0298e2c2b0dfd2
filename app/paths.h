// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

/// Where HOME is missing, as under cron or in a bare service, sets it to the home in the user database: Qt
/// would take the root of the file system. To be called before Qt is asked for a path, while there is one
/// thread.
void setUpHome();

/// Where the certificate that Supersynk makes for itself is kept, beside the settings.
[[nodiscard]] QString ownIdentityFile();

/// Where what lives as long as a process is kept, for this user alone.
[[nodiscard]] QString runtimeDirectory();

} // namespace supersynk
