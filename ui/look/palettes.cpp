// SPDX-License-Identifier: GPL-3.0-only
#include "ui/look/palettes.h"

#include "ui/look/tokens.h"

namespace supersynk {
namespace {

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette((QColor(tokens.button)), QColor(tokens.window)); // derives the remaining shades
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) { palette.setColor(role, color); };
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        set(role, tokens.text);
        palette.setColor(QPalette::Disabled, role, tokens.disabled);
    }
    set(QPalette::Base, tokens.base);
    palette.setColor(QPalette::Disabled, QPalette::Base, tokens.window);
    set(QPalette::AlternateBase, tokens.alt);
    set(QPalette::ToolTipBase, tokens.base);
    set(QPalette::BrightText, Qt::white);
    set(QPalette::Midlight, tokens.line);
    set(QPalette::Mid, tokens.line2);
    set(QPalette::Dark, tokens.ctl);
    set(QPalette::Highlight, tokens.sel);
    set(QPalette::HighlightedText, tokens.text);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, tokens.disabled);
    set(QPalette::Link, tokens.accent);
    set(QPalette::LinkVisited, tokens.visited);
    set(QPalette::PlaceholderText, tokens.text2);
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(kLightTokens);
}

QPalette darkPalette()
{
    return paletteOf(kDarkTokens);
}

} // namespace supersynk
