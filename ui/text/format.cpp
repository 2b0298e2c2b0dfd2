// SPDX-License-Identifier: GPL-3.0-only
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

struct Format
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Format)
};

constexpr double kSmallest = 0.1; // that one decimal can show

QString twoDigits(qint64 number)
{
    return u"%1"_s.arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

QString rateText(double hertz)
{
    if (hertz <= 0)
        return u"–"_s;
    const double rounded = roundedRate(hertz);
    const QLocale locale;
    if (rounded < kSmallest)
        return Format::tr("< %1", "less than, a rate").arg(locale.toString(kSmallest, 'f', 1));
    return locale.toString(rounded, 'f', 1);
}

double roundedRate(double hertz)
{
    constexpr double kNearZero = kSmallest / 10;
    return hertz > 0 ? std::max(std::round(hertz * 10) / 10, kNearZero) : 0;
}

QString percentText(double share)
{
    const QLocale locale;
    const double value = share * 100;
    if (value > 0 && value < kSmallest)
        return Format::tr("< %1 %", "percent").arg(locale.toString(kSmallest, 'f', 1));
    return Format::tr("%1 %", "percent").arg(locale.toString(value, 'f', 1));
}

QString wholePercentText(double share)
{
    return Format::tr("%1 %", "percent").arg(QLocale().toString(share * 100, 'f', 0));
}

std::chrono::milliseconds roundedAge(std::chrono::microseconds age)
{
    using Tenths = std::chrono::duration<std::int64_t, std::deci>;
    if (age < 1s)
        return 0ms;
    if (age < 10s)
        return std::chrono::floor<Tenths>(age);
    return std::chrono::floor<std::chrono::seconds>(age);
}

QString ageText(std::chrono::milliseconds rounded)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(rounded);
    if (rounded < 1s)
        return Format::tr("now", "last seen less than a second ago");
    if (rounded < 10s)
        return Format::tr("%1 s", "seconds")
            .arg(QLocale().toString(static_cast<double>(rounded.count()) / 1000, 'f', 1));
    if (rounded < 1min)
        return Format::tr("%1 s", "seconds").arg(seconds.count());
    if (rounded < 1h)
        return Format::tr("%1 min", "minutes:seconds").arg(clockText(seconds));
    return Format::tr("%1 h", "hours:minutes:seconds").arg(clockText(seconds));
}

QString countText(std::uint64_t count)
{
    constexpr QLatin1StringView kPrefixes("kMGTPE");
    if (count < 1000)
        return QLocale().toString(static_cast<qulonglong>(count));
    qsizetype prefix = 0;
    for (; count >= 1'000'000; count /= 1000)
        ++prefix;
    const bool hasTenths = count < 10'000;
    const auto tenths = hasTenths ? count / 100 : count / 1000 * 10; // rounded down
    return QLocale().toString(static_cast<double>(tenths) / 10, 'f', hasTenths ? 1 : 0) + kPrefixes[prefix];
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString throughputText(double bytesPerSecond)
{
    return Format::tr("%1/s", "bytes per second").arg(sizeText(std::llround(bytesPerSecond)));
}

QString clockText(std::chrono::seconds duration)
{
    const qint64 seconds = std::max<qint64>(0, duration.count());
    const qint64 hours = seconds / 3600;
    const qint64 minutes = seconds / 60 % 60;
    if (hours == 0)
        return u"%1:%2"_s.arg(minutes).arg(twoDigits(seconds % 60));
    return u"%1:%2:%3"_s.arg(hours).arg(twoDigits(minutes), twoDigits(seconds % 60));
}

QString fingerprintText(const QByteArray &fingerprint)
{
    constexpr qsizetype kTwoGroups = 5; // "AB:CD"
    if (fingerprint.size() <= 2 * kTwoGroups + 1)
        return QString::fromLatin1(fingerprint);
    return QString::fromLatin1(fingerprint.first(kTwoGroups)) + u":…:"_s
        + QString::fromLatin1(fingerprint.last(kTwoGroups));
}

} // namespace supersynk
