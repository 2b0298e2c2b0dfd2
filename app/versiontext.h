// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

/// What --version says: the version of Supersynk, that of the Qt it runs with, and the commit it was built
/// from; a line each, the first of two words for scripts.
[[nodiscard]] QString versionText();

/// The commit it was built from; empty outside of a checkout.
[[nodiscard]] QString commitName();

} // namespace supersynk
