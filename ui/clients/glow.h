// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>

#include <chrono>

class QPalette;

namespace supersynk {

/// A background that highlights a row when its client joins, falls silent, comes back or is about to leave.
/// It fades in steps, so that a row is repainted only a few times, and never blinks.
struct Glow
{
    enum class Kind { None, Good, Warning, Bad };
    static constexpr int kLevels = 8;
    static constexpr std::chrono::seconds kFadeTime{3};

    Kind kind = Kind::None;
    int level = 0; ///< From 1, barely visible, to kLevels; 0 for none.

    bool operator==(const Glow &) const = default;
};

/// A fading glow for an event \a age ago.
[[nodiscard]] Glow fadingGlow(Glow::Kind kind, std::chrono::microseconds age);
/// A glow for a client that is removed in \a left unless it posts; rises during the last \a third of the
/// timeout.
[[nodiscard]] Glow risingGlow(std::chrono::microseconds left, std::chrono::microseconds third);

/// The colour of \a glow on the base of \a palette, light or dark: translucent, so that text stays readable.
/// Invalid without a glow.
[[nodiscard]] QColor colorOf(const Glow &glow, const QPalette &palette);

} // namespace supersynk
