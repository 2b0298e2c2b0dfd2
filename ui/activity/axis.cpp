// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/axis.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace supersynk {
namespace {

constexpr double kRounding = 1e-9; // as 0.3 / 0.1 < 3

double stepFor(double minimum)
{
    const double power = std::pow(10, std::floor(std::log10(minimum)));
    for (const int factor : {1, 2, 5})
        if (factor * power >= minimum * (1 - kRounding))
            return factor * power;
    return 10 * power;
}

} // namespace

Axis axisFor(double max, int maxSteps)
{
    if (!std::isfinite(max) || max <= 0)
        return {};
    const double step = stepFor(std::max(1.0, max / std::max(1, maxSteps)));
    return {.top = std::max(1.0, std::ceil(max / step - kRounding)) * step, .step = step};
}

QString axisText(double value)
{
    constexpr double kMaxWhole = 100'000;
    if (value < kMaxWhole)
        return QLocale().toString(value, 'f', 0);
    constexpr std::array kPrefixes{"", "k", "M", "G", "T"};
    std::size_t prefix = 0;
    while (value >= 1000 && prefix + 1 < kPrefixes.size()) {
        value /= 1000;
        ++prefix;
    }
    constexpr int kDigits = 4;
    return QLocale().toString(value, 'g', kDigits) + QLatin1String(kPrefixes.at(prefix));
}

QString bytesAxisText(double bytes)
{
    if (bytes <= 0)
        return QLocale().toString(0);
    const QString text = QLocale().formattedDataSize(std::llround(bytes), 1, QLocale::DataSizeSIFormat);
    const QString whole = QLocale().formattedDataSize(std::llround(bytes), 0, QLocale::DataSizeSIFormat);
    const QString tenths = QLocale().decimalPoint() + QLocale().zeroDigit();
    return text.contains(tenths + u' ') || text.contains(tenths + QChar::Nbsp) ? whole : text;
}

} // namespace supersynk
