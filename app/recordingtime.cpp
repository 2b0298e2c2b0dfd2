// SPDX-License-Identifier: GPL-3.0-only
#include "app/recordingtime.h"

#include <QDateTime>
#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace supersynk {

std::optional<Instant> recordingTime(const QString &text, Instant begin)
{
    constexpr double kMost = 1e9; // seconds
    double seconds = 0;
    bool isNumber = true;
    const QStringList parts = text.split(u':');
    for (qsizetype i = 0; isNumber && i < parts.size(); ++i) {
        const double part = parts.at(i).toDouble(&isNumber);
        isNumber = isNumber && part >= 0 && part < kMost && parts.size() <= 3 && (i == 0 || part < 60);
        seconds = seconds * 60 + part;
    }
    if (isNumber)
        return begin + std::chrono::microseconds(std::llround(seconds * 1e6));
    const QDateTime date = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!date.isValid() || !text.contains(u'T'))
        return std::nullopt;
    return Instant(std::chrono::milliseconds(date.toMSecsSinceEpoch()));
}

QString elapsedText(std::chrono::microseconds elapsed)
{
    const qint64 millis = std::chrono::floor<std::chrono::milliseconds>(elapsed).count();
    const auto twoDigits = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    return QString::number(millis / 3'600'000) + u':' + twoDigits(millis / 60'000 % 60) + u':'
        + twoDigits(millis / 1000 % 60) + u".%1"_s.arg(millis % 1000, 3, 10, QChar(u'0'));
}

} // namespace supersynk
