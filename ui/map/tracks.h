// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/participant.h"

#include <QPointF>

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <span>

namespace supersynk {

/// Where one participant is, has just been, and whether it is still here.
struct Track
{
    using TimePoint = std::chrono::steady_clock::time_point;

    struct Step
    {
        double x = 0; ///< As in Place.
        double z = 0;
        TimePoint time;
    };

    Place place;
    std::deque<Step> trail; ///< Where it has been, the oldest first; empty for who stands still.
    Step laid;              ///< The newest place that was laid down, or could be.
    std::optional<TimePoint> left;
};

/// All participants over the last seconds, by their ids. Bounded in time and in number whatever comes in.
/// The time is told: there is no clock in here.
class Tracks
{
public:
    using TimePoint = Track::TimePoint;

    static constexpr std::chrono::milliseconds kTrailTime{4000};
    static constexpr std::chrono::milliseconds kFadeTime{1000}; ///< Of those who are gone.
    static constexpr std::chrono::milliseconds kStepTime{100};  ///< Between two steps of a trail.
    static constexpr double kStepLength = 0.03;                 ///< Metres: less is swaying, not walking.
    static constexpr std::size_t kMaxSteps = kTrailTime / kStepTime + 1;

    /// Whoever is not among \a present begins to fade. Returns whether anything has changed.
    bool setPresent(std::span<const Participant> present, TimePoint now);
    /// Drops what has faded by \a now. Returns whether anything is still fading, so that time alone changes
    /// the picture.
    bool advance(TimePoint now);
    void clear() { m_tracks.clear(); }

    [[nodiscard]] const std::map<QByteArray, Track> &all() const { return m_tracks; }
    [[nodiscard]] const Track *find(const QByteArray &id) const;
    /// Without those who fade.
    [[nodiscard]] int presentCount() const;

    /// 1 for who is here, falling to 0 for who has left.
    [[nodiscard]] static double opacity(const Track &track, TimePoint now);
    /// 1 for a step just made, falling to 0.
    [[nodiscard]] static double freshness(const Track::Step &step, TimePoint now);

private:
    bool move(Track &track, const Place &place, TimePoint now);

    std::map<QByteArray, Track> m_tracks;
};

} // namespace supersynk
