// SPDX-License-Identifier: GPL-3.0-only
#include "ui/names/personcolors.h"

#include "ui/look/contrast.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace supersynk {
namespace {

/// Whether black has more contrast to \a color than white.
bool isLight(const QColor &color)
{
    return luminance(color) > 0.18;
}

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

QColor withContrast(const QColor &color, const QColor &background)
{
    constexpr double kMinContrast = 3;
    const float step = isLight(background) ? -0.02F : 0.02F; // away from the background
    const float hue = std::max(color.hslHueF(), 0.0F);       // -1 for grey
    float lightness = color.lightnessF();
    QColor shown = color;
    while (contrast(shown, background) < kMinContrast && lightness + step > 0 && lightness + step < 1) {
        lightness += step;
        shown = QColor::fromHslF(hue, color.hslSaturationF(), lightness);
    }
    return shown;
}

QColor shown(const PersonColor &color, const QColor &background)
{
    return withContrast(QColor::fromRgb(isLight(background) ? color.onLight : color.onDark), background);
}

/// How far \a color is from the nearest of \a others, in RGB, squared.
int distanceTo(const QList<QColor> &others, const QColor &color)
{
    int least = std::numeric_limits<int>::max();
    for (const QColor &other : others) {
        const int red = color.red() - other.red();
        const int green = color.green() - other.green();
        const int blue = color.blue() - other.blue();
        least = std::min(least, red * red + green * green + blue * blue);
    }
    return least;
}

} // namespace

QColor participantColor(QByteArrayView id, const QColor &background)
{
    constexpr qsizetype kMaxHashed = 4096; // bytes
    const std::uint32_t hash = stableHash(id.first(std::min(id.size(), kMaxHashed)));
    return shown(kPersonColors[hash % kPersonColors.size()], background);
}

QColor colorBeside(const QList<QColor> &inUse, QByteArrayView id)
{
    constexpr int kDistinct = 60 * 60; // blue and violet, but not blue and sky
    QColor best = participantColor(id, Qt::white);
    int distance = distanceTo(inUse, best);
    if (distance >= kDistinct)
        return best;
    for (const PersonColor &color : kPersonColors) {
        if (const int other = distanceTo(inUse, QColor::fromRgb(color.onLight)); other > distance) {
            best = QColor::fromRgb(color.onLight);
            distance = other;
        }
    }
    return best;
}

QColor shownColor(const QColor &chosen, const QColor &background)
{
    const auto isIt = [rgb = chosen.rgb()](const PersonColor &color) {
        return color.onLight == rgb || color.onDark == rgb;
    };
    const auto *const known = std::ranges::find_if(kPersonColors, isIt);
    return known != kPersonColors.end() ? shown(*known, background)
                                        : withContrast(QColor::fromRgb(chosen.rgb()), background);
}

} // namespace supersynk
