// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

/// An axis from 0 to top, with a line at every step.
struct Axis
{
    double top = 1;
    double step = 1;

    bool operator==(const Axis &) const = default;
};

/// The lowest axis that holds \a max with a step of 1, 2 or 5 times a power of ten and at most \a maxSteps
/// steps. Steps are at least 1: there is no half client or half byte.
[[nodiscard]] Axis axisFor(double max, int maxSteps);

/// "0", "250", "1,500", "200k", "20M", in the default QLocale: numbers as in the rest of the window, and
/// short ones from a hundred thousand on.
[[nodiscard]] QString axisText(double value);
/// "0", "500 kB", "1.5 MB".
[[nodiscard]] QString bytesAxisText(double bytes);

} // namespace supersynk
