// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/tokens.h"

#include <QPalette>

namespace supersynk {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

const Tokens &tokensFor(const QPalette &palette)
{
    return isDark(palette) ? kDarkTokens : kLightTokens;
}

bool isSelectionTinted(const QPalette &palette)
{
    return palette.color(QPalette::HighlightedText) == palette.color(QPalette::Text);
}

} // namespace supersynk
