// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/arrivalmeter.h"
#include "server/recording/recordingtimeline.h"
#include "server/recording/report/walkedpath.h"

#include <QByteArray>

#include <chrono>
#include <cstdint>

namespace supersynk {

/// What is measured of one client. Give it all in order of time.
class ClientFigures
{
public:
    using Offset = RecordingTimeline::Offset;

    /// Positions are read from bodies this far apart.
    static constexpr std::chrono::milliseconds kPositionPeriod{50};

    void addBody(Instant time, Offset offset, const QByteArray &body);
    /// The client has gone.
    void leave();

    /// The longest time between two messages while the client was there.
    [[nodiscard]] Offset longestGap() const { return m_longestGap; }
    /// When it began.
    [[nodiscard]] Offset longestGapAt() const { return m_longestGapAt; }
    /// The mean deviation of the time between two messages from its mean.
    [[nodiscard]] std::chrono::duration<double> jitter() const;
    [[nodiscard]] const WalkedPath &path() const { return m_path; }

private:
    ArrivalMeter m_meter; // since the client joined
    Offset m_last{};
    Offset m_longestGap{};
    Offset m_longestGapAt{};
    double m_deviations = 0; // seconds
    std::uint64_t m_intervals = 0;
    WalkedPath m_path;
    Offset m_nextPosition{};
};

/// How long, and how often, a client was in a state.
struct TimeInState
{
    RecordingTimeline::Offset time{};
    int times = 0;
};
[[nodiscard]] TimeInState timeIn(const RecordingTimeline::Lane &lane, RecordingTimeline::Span::Kind kind);
/// How long it was there, in any state.
[[nodiscard]] RecordingTimeline::Offset timeThere(const RecordingTimeline::Lane &lane);

} // namespace supersynk
