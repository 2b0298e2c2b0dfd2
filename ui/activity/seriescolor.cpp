// SPDX-License-Identifier: GPL-3.0-only
#include "seriescolor.h"

#include <QPalette>

namespace supersynk {
namespace {

QColor mixed(const QColor &a, const QColor &b, float share)
{
    const auto mix = [share](float x, float y) { return x * share + y * (1 - share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

} // namespace

QColor seriesColor(Series series, const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    switch (series) {
    case Series::Requests:
        return isDark ? 0x63b0f0 : 0x1c6fb8;
    case Series::BytesIn:
        return isDark ? 0x3fc1b6 : 0x0b7a75;
    case Series::BytesOut:
        return isDark ? 0xf0975a : 0xb4530a;
    case Series::Clients:
        return isDark ? 0xb79cf0 : 0x6f4bb2;
    }
    return {};
}

QColor gridColor(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.15F);
}

QColor quietTextColor(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.72F);
}

} // namespace supersynk
