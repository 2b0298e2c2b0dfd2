// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/mapcolors.h"

#include "ui/widgets/colors.h"

#include <QPalette>

namespace supersynk {

MapColors mapColors(const QPalette &palette)
{
    const bool isTinted = isSelectionTinted(palette); // too faint for a ring
    const Tokens &tokens = tokensFor(palette);
    const QColor background = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    return {
        .background = background,
        .minorLine = mixed(background, text, 0.05),
        .majorLine = mixed(background, text, 0.12),
        .axis = mixed(background, text, 0.38),
        .number = mixed(background, text, 0.62),
        .name = text,
        .warning = toneTextColor(Tone::Warning, palette),
        .highlight = isTinted ? QColor(tokens.accent) : palette.color(QPalette::Highlight),
        .highlightedName = isTinted ? QColor(tokens.base) : palette.color(QPalette::HighlightedText),
    };
}

} // namespace supersynk
