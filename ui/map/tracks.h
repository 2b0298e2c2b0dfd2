// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/participant.h"

#include <QByteArray>
#include <QSet>

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <span>

namespace supersynk {

/// The position of one participant, its trail, and when it left.
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
    std::deque<Step> trail; ///< Past positions, the oldest first; empty while it stands still.
    Step lastStep;          ///< The end of the trail, or where the next one begins.
    std::optional<TimePoint> left;
    bool isLost = false; ///< It left without saying so; stays where it was last.

    /// Whether it is there, or was lost.
    [[nodiscard]] bool isShown() const { return !left || isLost; }
};

/// All participants of the last seconds, by id. Trails are bounded in time and length. The caller passes the
/// time.
class Tracks
{
public:
    using TimePoint = Track::TimePoint;

    static constexpr std::chrono::milliseconds kTrailTime{4000};
    static constexpr std::chrono::milliseconds kFadeTime{1000}; ///< Of participants that left.
    static constexpr std::chrono::milliseconds kStepTime{100};  ///< Between two steps of a trail.
    static constexpr double kStepLength = 0.03;                 ///< Metres. Standing people sway by less.
    static constexpr double kJump = 1; ///< Metres at once: a teleport, or a seek in a replay, not a walk.
    static constexpr std::size_t kMaxSteps = kTrailTime / kStepTime + 1;
    /// Metres. A head below lies on the floor, or its headset does.
    static constexpr double kLow = 0.5;
    /// Metres. A head above shows that heights count from the floor.
    static constexpr double kStanding = 1;

    /// Participants that are missing from \a present begin to fade. Returns whether anything has changed.
    bool setParticipants(std::span<const Participant> present, TimePoint now);
    /// Lost participants stay after they left, until they are not in \a ids any more; then they fade. Returns
    /// whether anything has changed.
    bool setLost(const QSet<QByteArray> &ids, TimePoint now);
    /// Drops what has faded by \a now. Returns whether anything is still fading, and needs another frame.
    bool advance(TimePoint now);
    void clear();

    [[nodiscard]] const std::map<QByteArray, Track> &all() const { return m_tracks; }
    [[nodiscard]] const Track *find(const QByteArray &id) const;
    /// Without fading participants.
    [[nodiscard]] int presentCount() const;

    /// Whether a head has been at the height of a person since clear(). In some apps heights count from
    /// where the head was at the start, and mean nothing here.
    [[nodiscard]] bool countFromFloor() const { return m_highest >= kStanding; }
    /// Whether the head of \a track is below kLow.
    [[nodiscard]] bool isLow(const Track &track) const;

    /// 1 while present or lost, falling to 0 after leaving.
    [[nodiscard]] static double opacity(const Track &track, TimePoint now);
    /// 1 for a new step, falling to 0.
    [[nodiscard]] static double freshness(const Track::Step &step, TimePoint now);

private:
    bool move(Track &track, const Place &place, TimePoint now);

    std::map<QByteArray, Track> m_tracks;
    double m_highest = 0; // metres, of any head since clear()
};

} // namespace supersynk
