// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

/// The output of --version, one line each: "supersynk" and its version (two words, for scripts), the version
/// of Qt at run time, and the commit of the build.
[[nodiscard]] QString versionText();

/// The commit of the build; empty if it was built outside a checkout.
[[nodiscard]] QString commitName();

} // namespace supersynk
