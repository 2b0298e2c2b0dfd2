// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recordingtimeline.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace supersynk {

/// Makes a lane of what one client does. Give it all in order of time.
class TimelineLane
{
public:
    using Offset = RecordingTimeline::Offset;
    using Lane = RecordingTimeline::Lane;

    /// \a timeline holds the client timeouts and the gaps up to the present moment, and outlives this.
    TimelineLane(const RecordingTimeline &timeline, const QByteArray &key, const QByteArray &clientId);

    void addBody(Offset time)
    {
        ++m_lane.messages;
        if (!m_isThere || time - m_last > kNeverSilent) [[unlikely]]
            goOn(time);
        m_last = time;
        ++m_bodies;
    }
    void addLateBody(Offset time);
    void join(Offset time);
    void leave(Offset time);
    void timeOut(Offset time);
    void setReplayed() { m_lane.isReplayed = true; }

    [[nodiscard]] const QByteArray &key() const { return m_lane.key; }
    /// The first moment that was added; nothing before.
    [[nodiscard]] std::optional<Offset> begin() const { return m_begin; }
    /// The lane of a recording that ends at \a end.
    [[nodiscard]] Lane finish(Offset end);

private:
    /// No client is silent after so short a time, which is half of the shortest client timeout.
    static constexpr std::chrono::milliseconds kNeverSilent{50};

    void goOn(Offset time);
    /// Adds the spans up to \a time.
    void addSpans(Offset time);
    void addSpan(Offset from, Offset to, RecordingTimeline::Span::Kind kind);
    void endLateRun();
    void drawLateRuns();
    [[nodiscard]] Offset silenceLimit() const;
    [[nodiscard]] bool isGapSince(Offset time) const;

    const RecordingTimeline *m_timeline;
    Lane m_lane;
    std::optional<Offset> m_begin;
    bool m_isThere = false;
    Offset m_joined{};
    Offset m_drawn{};           // all before has its spans
    Offset m_last{};            // the latest body
    std::uint64_t m_bodies = 0; // since it joined

    struct LateRun
    {
        Offset from{};
        Offset to{};
        int messages = 0;
    };
    LateRun m_lateRun;
    std::vector<LateRun> m_lateRuns;
};

} // namespace supersynk
