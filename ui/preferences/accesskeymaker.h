// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

/// A random key of 140 bits from the system's generator, in a form to type into a headset: lower-case letters
/// and digits in groups of four, without those that look alike (l and 1, o and 0).
[[nodiscard]] QString makeAccessKey();

} // namespace supersynk
