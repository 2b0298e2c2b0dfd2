// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

/// Where the certificate that Supersynk makes for itself is kept, beside the settings.
[[nodiscard]] QString ownIdentityFile();

/// Where what lives as long as a process is kept, for this user alone.
[[nodiscard]] QString runtimeDirectory();

} // namespace supersynk
