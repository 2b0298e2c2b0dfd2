// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/colors.h"

#include <QPalette>

namespace supersynk {

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](float a, float b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const Tokens &tokens = tokensFor(palette);
    switch (tone) {
    case Tone::Good:
        return tokens.goodShape;
    case Tone::Warning:
        return tokens.warnShape;
    case Tone::Bad:
        return tokens.badShape;
    case Tone::Neutral:
        return tokens.text2;
    case Tone::Record:
        return tokens.rec;
    }
    return {};
}

QColor toneTextColor(Tone tone, const QPalette &palette)
{
    const Tokens &tokens = tokensFor(palette);
    switch (tone) {
    case Tone::Good:
        return tokens.good;
    case Tone::Warning:
        return tokens.warn;
    case Tone::Bad:
        return tokens.bad;
    case Tone::Neutral:
    case Tone::Record:
        break;
    }
    return tokens.text2;
}

} // namespace supersynk
