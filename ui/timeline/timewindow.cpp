// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timewindow.h"

#include <algorithm>
#include <tuple>

namespace supersynk {

TimeWindow::TimeWindow(Instant begin, QObject *parent)
    : QObject(parent)
    , m_origin(begin - std::chrono::duration_cast<Instant::duration>(kBefore))
{}

Instant TimeWindow::instantOf(TimelineTime time) const
{
    return m_origin + std::chrono::floor<Instant::duration>(time);
}

void TimeWindow::advanceTo(Instant now)
{
    m_now = std::max(m_now, timeOf(now));
    if (m_isWhole)
        showWhole();
    else if (m_isLive)
        set(m_now - m_span, m_span, true, false);
}

TimelineScale TimeWindow::scale(int left, int width) const
{
    TimelineScale scale;
    scale.setLength(m_now);
    scale.setPixels(left, width);
    scale.show(m_begin, m_span);
    return scale;
}

void TimeWindow::show(TimelineTime begin, TimelineTime span)
{
    span = std::clamp(span, kLeastSpan, m_now);
    begin = std::clamp(begin, TimelineTime(), m_now - span);
    constexpr int kNearly = 200; // such a part of the span is some pixels
    if (m_now - begin - span < span / kNearly)
        begin = m_now - span;
    set(begin, span, begin + span == m_now, false);
}

void TimeWindow::showLatest(TimelineTime span)
{
    show(m_now - span, span);
}

void TimeWindow::showWhole()
{
    const TimelineTime span = std::max(m_now - sessionBegin(), kUsualSpan);
    set(m_now - span, span, true, true);
}

void TimeWindow::zoom(double factor, std::optional<TimelineTime> about)
{
    const bool isMomentShown = m_moment && *m_moment >= m_begin && *m_moment <= end();
    const TimelineTime fixed = about.value_or(isMomentShown  ? *m_moment
                                                  : m_isLive ? m_now
                                                             : m_begin + m_span / 2);
    TimelineScale zoomed = scale(0, 1);
    zoomed.zoom(factor, fixed);
    if (zoomed.span() >= kLeastSpan) {
        show(zoomed.begin(), zoomed.span());
        return;
    }
    const double before =
        static_cast<double>((fixed - m_begin).count()) / static_cast<double>(m_span.count());
    const double begin =
        static_cast<double>(fixed.count()) - before * static_cast<double>(kLeastSpan.count());
    show(TimelineTime(static_cast<TimelineTime::rep>(begin)), kLeastSpan);
}

void TimeWindow::set(TimelineTime begin, TimelineTime span, bool isLive, bool isWhole)
{
    const auto before = std::tie(m_begin, m_span, m_isLive, m_isWhole);
    if (before == std::tie(begin, span, isLive, isWhole))
        return;
    m_begin = begin;
    m_span = span;
    m_isLive = isLive;
    m_isWhole = isWhole;
    Q_EMIT changed();
}

void TimeWindow::setMoment(std::optional<TimelineTime> moment)
{
    if (moment)
        moment = std::clamp(*moment, TimelineTime(), m_now);
    if (moment == m_moment)
        return;
    m_moment = moment;
    Q_EMIT momentChanged();
}

void TimeWindow::showMoment(TimelineTime moment)
{
    setMoment(moment);
    if (*m_moment < m_begin || *m_moment > end())
        show(*m_moment - m_span / 2, m_span);
}

void TimeWindow::choose(TimelineTime moment)
{
    setMoment(moment);
    Q_EMIT chosen(*m_moment);
}

} // namespace supersynk
