// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QColor;

namespace supersynk {

/// The relative luminance of a colour, from 0 to 1 (WCAG 2.1).
[[nodiscard]] double luminance(const QColor &color);

/// The contrast ratio of two colours, from 1 to 21 (WCAG 2.1).
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace supersynk
