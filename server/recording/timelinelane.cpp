// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/timelinelane.h"

#include <algorithm>
#include <utility>

namespace supersynk {

using namespace std::chrono_literals;
using Kind = RecordingTimeline::Span::Kind;

namespace {

/// Late messages are shown from so many on, at most so far apart: a single one is invisible.
constexpr int kMinLate = 3;
constexpr std::chrono::seconds kMaxLatePause{1};

} // namespace

TimelineLane::TimelineLane(const RecordingTimeline &timeline, const QByteArray &key,
                           const QByteArray &clientId)
    : m_timeline(&timeline)
    , m_lane{.key = key, .clientId = clientId}
{}

void TimelineLane::goOn(Offset time)
{
    if (m_isThere && time - m_last > m_timeline->clientTimeoutAt(m_last) && isGapSince(m_last))
        timeOut(m_last + m_timeline->clientTimeoutAt(m_last)); // which is among the dropped events
    if (!m_isThere)
        join(time);
    else if (time - m_last > silenceLimit())
        addSpans(time);
}

void TimelineLane::addLateBody(Offset time)
{
    if (!m_begin)
        m_begin = time;
    ++m_lane.messages;
    ++m_lane.late;
    if (m_lateRun.messages > 0 && time - m_lateRun.to > kMaxLatePause)
        endLateRun();
    if (m_lateRun.messages++ == 0)
        m_lateRun.from = time;
    m_lateRun.to = time;
}

void TimelineLane::join(Offset time)
{
    if (std::exchange(m_isThere, true))
        return;
    if (!m_begin)
        m_begin = time;
    m_joined = m_drawn = m_last = time;
    m_bodies = 0;
}

void TimelineLane::leave(Offset time)
{
    if (!m_begin)
        m_begin = time;
    if (!std::exchange(m_isThere, false))
        return;
    addSpans(std::max(time, m_last));
    endLateRun();
}

void TimelineLane::timeOut(Offset time)
{
    if (m_isThere)
        m_lane.lost.push_back(time);
    leave(time);
}

RecordingTimeline::Lane TimelineLane::finish(Offset end)
{
    m_lane.isThereAtEnd = m_isThere;
    leave(end);
    if (m_lane.isThereAtEnd && (m_lane.spans.empty() || m_lane.spans.back().to < end))
        m_lane.spans.push_back({end, end, Kind::There}); // it joined at the very end
    endLateRun();
    drawLateRuns();
    return std::move(m_lane);
}

void TimelineLane::addSpans(Offset time)
{
    const bool wasSilent = time - m_last > silenceLimit();
    addSpan(m_drawn, wasSilent ? m_last : time, Kind::There);
    if (wasSilent)
        addSpan(m_last, time, Kind::Silent);
    m_drawn = time;
}

void TimelineLane::addSpan(Offset from, Offset to, Kind kind)
{
    if (from < to)
        m_lane.spans.push_back({from, to, kind});
}

void TimelineLane::endLateRun()
{
    if (m_lateRun.messages >= kMinLate && m_lateRun.from < m_lateRun.to)
        m_lateRuns.push_back(m_lateRun);
    m_lateRun = {};
}

/// Turns the parts of spans in which messages came late into spans of their own.
void TimelineLane::drawLateRuns()
{
    if (m_lateRuns.empty())
        return;
    const auto spans = std::exchange(m_lane.spans, {});
    auto run = m_lateRuns.cbegin();
    for (const RecordingTimeline::Span &span : spans) {
        Offset from = span.from;
        while (span.kind == Kind::There && run != m_lateRuns.cend() && run->from < span.to) {
            const Offset lateFrom = std::max(run->from, from);
            const Offset lateTo = std::min(run->to, span.to);
            if (lateFrom < lateTo) {
                addSpan(from, lateFrom, Kind::There);
                addSpan(lateFrom, lateTo, Kind::Late);
                from = lateTo;
            }
            if (run->to > span.to)
                break; // it goes on in the next span
            ++run;
        }
        if (from < span.to || from == span.from)
            m_lane.spans.push_back({from, span.to, span.kind});
    }
}

/// As the list of clients has it: five of the client's mean intervals, between a second and half of the
/// client timeout.
RecordingTimeline::Offset TimelineLane::silenceLimit() const
{
    const Offset most = m_timeline->clientTimeoutAt(m_last) / 2;
    if (m_bodies < 2)
        return most;
    const Offset meanInterval = (m_last - m_joined) / static_cast<std::int64_t>(m_bodies - 1);
    // Divided first: the times of a damaged file may be too large to multiply.
    return std::min(most, std::max<Offset>(1s, 5 * std::min(meanInterval, most / 5)));
}

bool TimelineLane::isGapSince(Offset time) const
{
    return !m_timeline->gaps.empty() && m_timeline->gaps.back().time > time;
}

} // namespace supersynk
