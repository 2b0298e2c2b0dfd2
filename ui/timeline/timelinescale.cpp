// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinescale.h"

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace supersynk {
namespace {

TimelineTime rounded(double nanoseconds)
{
    return TimelineTime(static_cast<TimelineTime::rep>(nanoseconds));
}

double countOf(TimelineTime time)
{
    return static_cast<double>(time.count());
}

/// The shortest round time of at least \a least.
TimelineTime roundStep(TimelineTime least)
{
    constexpr std::array<TimelineTime, 20> kSteps{10ms, 20ms,  50ms,  100ms, 200ms, 500ms, 1s,
                                                  2s,   5s,    10s,   15s,   30s,   1min,  2min,
                                                  5min, 10min, 15min, 30min, 1h,    2h};
    const auto step = std::ranges::lower_bound(kSteps, least);
    if (step != kSteps.end())
        return *step;
    constexpr TimelineTime kDay = 24h;
    return least <= 6h ? TimelineTime(6h) : (least + kDay - 1ns) / kDay * kDay;
}

} // namespace

void TimelineScale::setLength(TimelineTime length)
{
    m_length = std::max(length, kLeastSpan);
    showAll();
}

void TimelineScale::setPixels(int left, int width)
{
    m_left = left;
    m_width = std::max(width, 1);
}

void TimelineScale::show(TimelineTime begin, TimelineTime span)
{
    m_span = std::clamp(span, kLeastSpan, m_length);
    m_begin = std::clamp(begin, TimelineTime(), m_length - m_span);
}

void TimelineScale::zoom(double factor, TimelineTime about)
{
    const double span = std::clamp(countOf(m_span) / factor, countOf(kLeastSpan), countOf(m_length));
    const double before = countOf(about - m_begin) * span / countOf(m_span);
    show(about - rounded(before), rounded(span));
}

double TimelineScale::xOf(TimelineTime time) const
{
    return m_left + countOf(time - m_begin) / countOf(m_span) * m_width;
}

TimelineTime TimelineScale::timeAt(double x) const
{
    return std::clamp(m_begin + timeOf(x - m_left), TimelineTime(), m_length);
}

TimelineTime TimelineScale::timeOf(double pixels) const
{
    return rounded(pixels / m_width * countOf(m_span));
}

std::vector<TimelineTime> TimelineScale::ticks(int spacing, TimelineTime origin) const
{
    const TimelineTime step = roundStep(timeOf(spacing));
    std::vector<TimelineTime> ticks;
    const TimelineTime first = (m_begin + origin + step - 1ns) / step * step - origin;
    for (TimelineTime tick = first; tick <= end(); tick += step)
        ticks.push_back(tick);
    return ticks;
}

} // namespace supersynk
