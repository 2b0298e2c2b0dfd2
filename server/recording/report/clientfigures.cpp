// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/clientfigures.h"

#include "server/motion/motionreader.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace supersynk {
namespace {

/// Of the head, or else of the first node that has one.
std::optional<std::array<double, 3>> positionIn(const QByteArray &body)
{
    std::optional<std::array<double, 3>> first;
    const Motion motion = readMotion(body);
    for (const Motion::Node &node : motion.nodes) {
        if (node.position && node.name == "head")
            return node.position;
        if (!first)
            first = node.position;
    }
    return first;
}

} // namespace

void ClientFigures::addBody(Instant time, Offset offset, const QByteArray &body)
{
    if (m_meter.count() > 0) {
        if (offset - m_last > m_longestGap) {
            m_longestGap = offset - m_last;
            m_longestGapAt = m_last;
        }
        if (m_meter.count() > 1) {
            const double interval = std::chrono::duration<double>(time - m_meter.last()).count();
            m_deviations += std::abs(interval - m_meter.interval());
            ++m_intervals;
        }
    }
    m_meter.record(time);
    m_last = offset;
    if (offset < m_nextPosition)
        return;
    m_nextPosition = offset + kPositionPeriod;
    if (const auto position = positionIn(body))
        m_path.add(offset, *position);
}

void ClientFigures::leave()
{
    m_meter = {};
    m_path.interrupt();
}

std::chrono::duration<double> ClientFigures::jitter() const
{
    return std::chrono::duration<double>(m_intervals == 0 ? 0
                                                          : m_deviations / static_cast<double>(m_intervals));
}

TimeInState timeIn(const RecordingTimeline::Lane &lane, RecordingTimeline::Span::Kind kind)
{
    TimeInState in;
    for (const RecordingTimeline::Span &span : lane.spans) {
        if (span.kind == kind) {
            in.time += span.to - span.from;
            ++in.times;
        }
    }
    return in;
}

RecordingTimeline::Offset timeThere(const RecordingTimeline::Lane &lane)
{
    RecordingTimeline::Offset time{};
    for (const RecordingTimeline::Span &span : lane.spans)
        time += span.to - span.from;
    return time;
}

} // namespace supersynk
