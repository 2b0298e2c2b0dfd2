// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

// Measures in pixels at a usual text size.
inline constexpr int kInnerGap = 4;
inline constexpr int kGap = 8;
inline constexpr int kPadding = 16;
inline constexpr int kControlRadius = 6;
inline constexpr int kCardRadius = 8;
inline constexpr int kFocusRing = 2; ///< Width of the ring around the control with the focus.

// Sizes of type, relative to the body.
inline constexpr double kCaptionSize = 12.0 / 13;
inline constexpr double kTitleSize = 16.0 / 13;
inline constexpr double kHeadlineSize = 22.0 / 13;

} // namespace supersynk
