// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinetext.h"

#include "ui/text/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

struct TimelineWords
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::TimelineWords)
};

bool isLate(Timeline::Span::Kind kind)
{
    return kind == Timeline::Span::Kind::Late || kind == Timeline::Span::Kind::LateOrUneven;
}

} // namespace

QString timelineText(TimelineTime time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(std::max(time, TimelineTime())).count();
    constexpr QLatin1Char kZero('0');
    return u"%1:%2:%3"_s.arg(seconds / 3600, 2, 10, kZero)
        .arg(seconds / 60 % 60, 2, 10, kZero)
        .arg(seconds % 60, 2, 10, kZero);
}

QString exactTimelineText(TimelineTime time, int digits)
{
    const TimelineTime part = std::max(time, TimelineTime()) % TimelineTime(1s);
    const QString nanoseconds = u"%1"_s.arg(static_cast<qint64>(part.count()), 9, 10, QLatin1Char('0'));
    return timelineText(time) + QLocale().decimalPoint() + nanoseconds.first(digits);
}

QString laneText(const Timeline::Lane &lane, TimelineTime time)
{
    using Kind = Timeline::Span::Kind;
    std::optional<Kind> worst; // spans may overlap
    for (const Timeline::Span &span : lane.spans) {
        if (span.from <= time && time < span.to && (!worst || *worst == Kind::There || isLate(span.kind)))
            worst = span.kind;
    }
    if (!worst)
        return TimelineWords::tr("not there", "a client");
    switch (*worst) {
    case Kind::There:
        return TimelineWords::tr("there", "a client");
    case Kind::Late:
        return TimelineWords::tr("late", "a client");
    case Kind::LateOrUneven:
        return TimelineWords::tr("late or uneven", "a client");
    case Kind::Silent:
        return TimelineWords::tr("silent", "a client");
    }
    return {};
}

QString shownName(const QString &name)
{
    return visibleText(name.toUtf8());
}

} // namespace supersynk
