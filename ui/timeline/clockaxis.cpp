// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/clockaxis.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

struct AxisText
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::ClockAxis)
};

QDateTime localTime(Instant time)
{
    const auto sinceEpoch = std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch.count());
}

QString dateText(const QDate &date)
{
    return QLocale().toString(date, AxisText::tr("d MMM", "day and month, see QDate::toString"));
}

} // namespace

std::vector<ClockTick> clockTicks(const TimelineScale &scale, Instant origin, int spacing)
{
    const auto instantOf = [origin](TimelineTime time) {
        return origin + std::chrono::round<Instant::duration>(time);
    };
    const std::chrono::seconds offset(localTime(instantOf(scale.begin())).offsetFromUtc());
    const std::vector<TimelineTime> times = scale.ticks(spacing, origin.time_since_epoch() + offset);
    const bool hasSeconds = std::ranges::any_of(
        times, [&](TimelineTime time) { return localTime(instantOf(time)).time().second() != 0; });
    std::vector<ClockTick> ticks;
    for (const TimelineTime time : times) {
        const QDateTime local = localTime(instantOf(time));
        const bool isMidnight = local.time().msecsSinceStartOfDay() == 0;
        ticks.push_back(
            {time,
             isMidnight ? dateText(local.date()) : local.toString(hasSeconds ? u"HH:mm:ss"_s : u"HH:mm"_s)});
    }
    return ticks;
}

QString momentText(Instant moment)
{
    const QDateTime local = localTime(moment);
    const QString clock = local.toString(u"HH:mm:ss"_s);
    return local.date() == QDate::currentDate()
        ? clock
        : AxisText::tr("%1 %2", "day and month, time").arg(dateText(local.date()), clock);
}

} // namespace supersynk
