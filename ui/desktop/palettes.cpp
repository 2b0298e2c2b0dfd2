// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/palettes.h"

namespace supersynk {
namespace {

struct Colors
{
    QRgb window, text, base, alternateBase, button, toolTip, highlight, highlightedText, link, visitedLink,
        placeholder, disabledText, shadow;
};

constexpr Colors kDark{.window = 0xff2a2c2f,
                       .text = 0xffe8e9eb,
                       .base = 0xff1d1e20,
                       .alternateBase = 0xff242528,
                       .button = 0xff3a3d41,
                       .toolTip = 0xff3a3d41,
                       .highlight = 0xff2f6fc4,
                       .highlightedText = 0xffffffff,
                       .link = 0xff7ab4ff,
                       .visitedLink = 0xffc79bff,
                       .placeholder = 0xff9a9da3,
                       .disabledText = 0xff85888e,
                       .shadow = 0xff101112};
constexpr Colors kLight{.window = 0xffefeff0,
                        .text = 0xff1b1c1e,
                        .base = 0xffffffff,
                        .alternateBase = 0xfff6f6f7,
                        .button = 0xfff3f3f4,
                        .toolTip = 0xffffffdc,
                        .highlight = 0xff2463b5,
                        .highlightedText = 0xffffffff,
                        .link = 0xff0b57b0,
                        .visitedLink = 0xff6d3fb0,
                        .placeholder = 0xff6b6e73,
                        .disabledText = 0xff8a8d92,
                        .shadow = 0xff767676};

QPalette paletteOf(const Colors &colors)
{
    QPalette palette((QColor(colors.button)), QColor(colors.window)); // derives the shades of edges
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, QColor(colors.text));
        palette.setColor(QPalette::Disabled, role, QColor(colors.disabledText));
    }
    palette.setColor(QPalette::Base, QColor(colors.base));
    palette.setColor(QPalette::AlternateBase, QColor(colors.alternateBase));
    palette.setColor(QPalette::ToolTipBase, QColor(colors.toolTip));
    palette.setColor(QPalette::BrightText, QColor(colors.highlightedText));
    palette.setColor(QPalette::Highlight, QColor(colors.highlight));
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor(colors.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(colors.highlightedText));
    palette.setColor(QPalette::Link, QColor(colors.link));
    palette.setColor(QPalette::LinkVisited, QColor(colors.visitedLink));
    palette.setColor(QPalette::PlaceholderText, QColor(colors.placeholder));
    palette.setColor(QPalette::Shadow, QColor(colors.shadow));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(kLight);
}

QPalette darkPalette()
{
    return paletteOf(kDark);
}

} // namespace supersynk
