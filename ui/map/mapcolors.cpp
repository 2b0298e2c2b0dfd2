// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/mapcolors.h"

#include "ui/widgets/colors.h"

#include <QPalette>

#include <algorithm>
#include <array>
#include <cstdint>

namespace supersynk {
namespace {

/// Hues in degrees that look equally far apart: the eye tells more reds than greens apart.
constexpr std::array kHues{0.0F,   22.0F,  40.0F,  75.0F,  130.0F, 165.0F,
                           187.0F, 208.0F, 232.0F, 265.0F, 292.0F, 325.0F};

/// FNV-1a with the finaliser of MurmurHash3, so that similar ids differ in all bits. qHash() may differ
/// between versions of Qt.
std::uint32_t stableHash(QByteArrayView bytes)
{
    std::uint32_t hash = 2166136261U;
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    hash = (hash ^ (hash >> 16)) * 0x85ebca6bU;
    hash = (hash ^ (hash >> 13)) * 0xc2b2ae35U;
    return hash ^ (hash >> 16);
}

} // namespace

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
        .highlight = isTinted ? QColor(tokens.accent) : palette.color(QPalette::Highlight),
        .highlightedName = isTinted ? QColor(tokens.base) : palette.color(QPalette::HighlightedText),
    };
}

QColor participantColor(QByteArrayView id, const QColor &background)
{
    constexpr double kMinContrast = 3;
    const std::uint32_t hash = stableHash(id.first(std::min<qsizetype>(id.size(), 4096)));
    const float hue = kHues[hash % kHues.size()] / 360;
    const float saturation = (hash / kHues.size()) % 2 == 0 ? 0.9F : 0.5F;
    const float step = luminance(background) > 0.18 ? -0.02F : 0.02F; // away from the background
    float lightness = 0.52F;
    QColor color = QColor::fromHslF(hue, saturation, lightness);
    while (contrast(color, background) < kMinContrast && lightness > 0.1F && lightness < 0.9F) {
        lightness += step;
        color = QColor::fromHslF(hue, saturation, lightness);
    }
    return color;
}

} // namespace supersynk
