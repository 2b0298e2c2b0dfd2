// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

/// Where the certificate that Supersynk makes for itself is kept, beside the settings.
[[nodiscard]] QString ownIdentityFile();

} // namespace supersynk
