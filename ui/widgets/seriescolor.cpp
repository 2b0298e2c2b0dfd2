// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/seriescolor.h"

#include "ui/widgets/colors.h"

#include <QPalette>

namespace supersynk {

QColor seriesColor(Series series, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (series) {
    case Series::Requests:
        return tokensFor(palette).accent;
    case Series::BytesIn:
        return dark ? 0x3fc1b6 : 0x0b7a75;
    case Series::BytesOut:
        return dark ? 0xf0975a : 0xb4530a;
    case Series::Clients:
        return dark ? 0xb79cf0 : 0x6f4bb2;
    }
    return {};
}

QColor gridColor(const QPalette &palette)
{
    return tokensFor(palette).line;
}

QColor quietTextColor(const QPalette &palette)
{
    return tokensFor(palette).text2;
}

} // namespace supersynk
