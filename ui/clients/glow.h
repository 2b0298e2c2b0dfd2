// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/watch/clientstate.h"

#include <QColor>

#include <chrono>

class QPalette;

namespace supersynk {

/// The background by which a row draws the eye when its client has come, fallen silent, come back, or is
/// about to leave. It fades in steps, so that a row is painted a few times and then no more; it never blinks.
struct Glow
{
    enum class Kind { None, Good, Warning, Bad };
    static constexpr int kLevels = 8;
    static constexpr std::chrono::seconds kFadesFor{3};

    Kind kind = Kind::None;
    int level = 0; ///< From 1, barely to be seen, to kLevels; 0 for none.

    bool operator==(const Glow &) const = default;
};

/// The glow of something that happened \a age ago, and fades.
[[nodiscard]] Glow fading(Glow::Kind kind, std::chrono::microseconds age);
/// The glow of who leaves in \a left unless it posts; it rises while the last \a third of the timeout runs.
[[nodiscard]] Glow rising(std::chrono::microseconds left, std::chrono::microseconds third);

/// What \a glow looks like on the base of \a palette, light or dark: translucent, and with the text in front
/// of it as legible as before. Not valid without a glow.
[[nodiscard]] QColor colorOf(const Glow &glow, const QPalette &palette);

} // namespace supersynk
