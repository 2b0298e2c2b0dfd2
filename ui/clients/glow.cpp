// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/glow.h"

#include "ui/widgets/symbols.h"

#include <QPalette>

#include <algorithm>
#include <cmath>

namespace supersynk {
namespace {

using namespace std::chrono_literals;

/// \a part (0 to 1) as a level, at least 1.
int levelOf(double part)
{
    return std::clamp(static_cast<int>(std::ceil(part * Glow::kLevels)), 1, Glow::kLevels);
}

double quotient(std::chrono::microseconds a, std::chrono::microseconds b)
{
    return static_cast<double>(a.count()) / static_cast<double>(b.count());
}

Symbol symbolOf(Glow::Kind kind)
{
    switch (kind) {
    case Glow::Kind::Bad:
        return Symbol::Failed;
    case Glow::Kind::Warning:
        return Symbol::Warning;
    case Glow::Kind::Good:
    case Glow::Kind::None:
        break;
    }
    return Symbol::Live;
}

} // namespace

Glow fadingGlow(Glow::Kind kind, std::chrono::microseconds age)
{
    if (age >= Glow::kFadeTime)
        return {};
    return {.kind = kind, .level = levelOf(1 - quotient(std::max(0us, age), Glow::kFadeTime))};
}

Glow risingGlow(std::chrono::microseconds left, std::chrono::microseconds third)
{
    return {.kind = Glow::Kind::Bad, .level = levelOf(third > 0us ? 1 - quotient(left, third) : 1)};
}

QColor colorOf(const Glow &glow, const QPalette &palette)
{
    constexpr float kMaxAlpha = 0.24F;
    if (glow.kind == Glow::Kind::None || glow.level == 0)
        return {};
    QColor color = symbolColor(symbolOf(glow.kind), palette);
    color.setAlphaF(kMaxAlpha * static_cast<float>(glow.level) / Glow::kLevels);
    return color;
}

} // namespace supersynk
