// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/colors.h"

#include <QPalette>

namespace supersynk {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](float a, float b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Good:
        return dark ? 0x4ccb8a : 0x1b7f4b;
    case Tone::Warning:
        return dark ? 0xf0ad3c : 0xa86400;
    case Tone::Bad:
        return dark ? 0xff7a78 : 0xc0282d;
    case Tone::Neutral:
        return dark ? 0xa3a8b0 : 0x60656c;
    case Tone::Record:
        return dark ? 0xff5b61 : 0xd3202f;
    }
    return {};
}

} // namespace supersynk
