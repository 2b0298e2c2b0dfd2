// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/tracks.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace supersynk {
namespace {

double fadeFrom(Track::TimePoint begin, Track::TimePoint now, std::chrono::milliseconds duration)
{
    const std::chrono::duration<double> passed = now - begin;
    return std::clamp(1 - passed / std::chrono::duration<double>(duration), 0.0, 1.0);
}

} // namespace

bool Tracks::setParticipants(std::span<const Participant> present, TimePoint now)
{
    bool isChanged = false;
    std::set<QByteArray> ids;
    for (const Participant &participant : present) {
        ids.insert(participant.id);
        m_highest = std::max(m_highest, participant.place.y);
        const auto [entry, isNew] = m_tracks.try_emplace(participant.id);
        Track &track = entry->second;
        if (isNew || track.left) {
            const Place &place = participant.place;
            track = Track{.place = place, .lastStep = {.x = place.x, .z = place.z, .time = now}};
            isChanged = true;
        } else {
            isChanged |= move(track, participant.place, now);
        }
    }
    for (auto &[id, track] : m_tracks) {
        if (!track.left && !ids.contains(id)) {
            track.left = now;
            isChanged = true;
        }
    }
    return isChanged;
}

bool Tracks::move(Track &track, const Place &place, TimePoint now)
{
    if (place == track.place)
        return false;
    const double length = std::hypot(place.x - track.lastStep.x, place.z - track.lastStep.z);
    if (std::hypot(place.x - track.place.x, place.z - track.place.z) > kJump) {
        track.trail.clear();
        track.lastStep = {.x = place.x, .z = place.z, .time = now};
    } else if (now - track.lastStep.time >= kStepTime && length >= kStepLength) {
        if (track.trail.empty())
            track.trail.push_back({.x = track.lastStep.x, .z = track.lastStep.z, .time = now});
        track.lastStep = {.x = place.x, .z = place.z, .time = now};
        track.trail.push_back(track.lastStep);
        while (track.trail.size() > kMaxSteps)
            track.trail.pop_front();
    }
    track.place = place;
    return true;
}

bool Tracks::setLost(const QSet<QByteArray> &ids, TimePoint now)
{
    bool isChanged = false;
    for (auto &[id, track] : m_tracks) {
        const bool isLost = ids.contains(id);
        if (isLost == track.isLost)
            continue;
        track.isLost = isLost;
        if (!isLost && track.left)
            track.left = now;
        isChanged = true;
    }
    return isChanged;
}

void Tracks::clear()
{
    m_tracks.clear();
    m_highest = 0;
}

bool Tracks::isLow(const Track &track) const
{
    const QByteArray &node = track.place.node; // empty at a path
    const bool isHead = node.isEmpty() || node.compare("head", Qt::CaseInsensitive) == 0;
    return countFromFloor() && isHead && track.place.y < kLow;
}

bool Tracks::advance(TimePoint now)
{
    bool isFading = false;
    for (auto entry = m_tracks.begin(); entry != m_tracks.end();) {
        Track &track = entry->second;
        while (!track.trail.empty() && now - track.trail.front().time >= kTrailTime)
            track.trail.pop_front();
        if (!track.isShown() && now - *track.left >= kFadeTime) {
            entry = m_tracks.erase(entry);
            continue;
        }
        isFading |= !track.isShown() || !track.trail.empty();
        ++entry;
    }
    return isFading;
}

const Track *Tracks::find(const QByteArray &id) const
{
    const auto found = m_tracks.find(id);
    return found == m_tracks.end() ? nullptr : &found->second;
}

int Tracks::presentCount() const
{
    return static_cast<int>(std::count_if(m_tracks.begin(), m_tracks.end(),
                                          [](const auto &entry) { return !entry.second.left; }));
}

double Tracks::opacity(const Track &track, TimePoint now)
{
    return track.isShown() ? 1 : fadeFrom(*track.left, now, kFadeTime);
}

double Tracks::freshness(const Track::Step &step, TimePoint now)
{
    return fadeFrom(step.time, now, kTrailTime);
}

} // namespace supersynk
