// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/presencelog.h"

#include "ui/watch/roster.h"

#include <algorithm>
#include <utility>

namespace supersynk {
namespace {

using Kind = Timeline::Span::Kind;

Kind kindOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Late:
    case Verdict::Uneven:
        return Kind::LateOrUneven;
    case Verdict::Silent:
    case Verdict::Lost:
        return Kind::Silent;
    case Verdict::Good:
    case Verdict::ClockRestarted:
    case Verdict::TwoSenders:
        break;
    }
    return Kind::There;
}

/// When a client that is not there any more was there last.
TimelineTime endOf(const Timeline::Lane &lane)
{
    return lane.spans.empty() ? TimelineTime() : lane.spans.back().to;
}

} // namespace

void coarsen(std::vector<Timeline::Span> &spans)
{
    constexpr std::size_t kUntouched = 16; // the newest ones
    const std::size_t wanted = std::max(spans.size() / 4 * 3, kUntouched + 2);
    while (spans.size() > wanted) {
        std::size_t shortest = 0;
        for (std::size_t i = 1; i + 1 + kUntouched < spans.size(); ++i)
            if (spans[i + 1].to - spans[i].from < spans[shortest + 1].to - spans[shortest].from)
                shortest = i;
        Timeline::Span &one = spans[shortest];
        const Timeline::Span &other = spans[shortest + 1];
        one = {one.from, other.to, std::max(one.kind, other.kind)};
        spans.erase(spans.begin() + static_cast<std::ptrdiff_t>(shortest) + 1);
    }
}

PresenceLog::PresenceLog(ToTime toTime)
    : m_toTime(std::move(toTime))
{}

void PresenceLog::update(const Roster &roster)
{
    ++m_stamp;
    if (m_lanes.size() >= kMaxClients)
        forgetOldest();
    const bool isFull = m_lanes.size() >= kMaxClients;
    const TimelineTime now = m_toTime(roster.taken());
    for (const RosterChannel &channel : roster.channels()) {
        for (const RosterClient &client : channel.clients) {
            const bool isTooMany = isFull && client.serial > m_lastSerial;
            if (isTooMany || client.snapshot.isReplayed || isOperator(client.snapshot))
                continue;
            const std::optional<std::size_t> index = indexOf(channel.key, client);
            if (!index)
                continue;
            m_states[*index].stamp = m_stamp;
            note(*index, client, now);
        }
    }
    for (State &state : m_states)
        state.isThere = state.isThere && state.stamp == m_stamp; // the others have left
}

std::optional<std::size_t> PresenceLog::indexOf(const QByteArray &channel, const RosterClient &client)
{
    if (const auto known = m_serials.find(client.serial); known != m_serials.end())
        return known->second;
    const std::pair name(channel, client.snapshot.id);
    auto index = m_indexes.constFind(name);
    if (index == m_indexes.constEnd()) {
        if (m_lanes.size() >= kMaxClients)
            return std::nullopt;
        index = m_indexes.insert(name, m_lanes.size());
        m_lanes.push_back({.name = {},
                           .group = QString::fromUtf8(channel),
                           .id = client.snapshot.id,
                           .spans = {},
                           .lost = {}});
        m_states.push_back({.channel = channel});
    }
    if (m_serials.size() >= 2 * kMaxClients) // of clients that have left and come back
        m_serials.clear();
    m_serials.insert_or_assign(client.serial, *index);
    m_lastSerial = std::max(m_lastSerial, client.serial);
    return *index;
}

void PresenceLog::note(std::size_t index, const RosterClient &client, TimelineTime now)
{
    Timeline::Lane &lane = m_lanes[index];
    const bool wasThere = std::exchange(m_states[index].isThere, !client.isLost());
    const Judgement &judgement = client.judgement();
    if (client.isLost()) {
        if (!wasThere)
            return;
        const TimelineTime lost = std::min(m_toTime(judgement.since), now);
        lane.spans.back().to = std::max(lane.spans.back().from, lost);
        lane.lost.push_back(lost);
        if (lane.lost.size() > kMaxLost)
            lane.lost.erase(lane.lost.begin());
        return;
    }
    if (!wasThere) {
        const TimelineTime joined =
            std::clamp(m_toTime(client.snapshot.joined), std::min(endOf(lane), now), now);
        lane.spans.push_back({joined, now, Kind::There});
    }
    const Kind kind = kindOf(judgement.verdict);
    extend(lane, kind, kind == Kind::Silent ? m_toTime(judgement.since) : now, now);
    if (lane.spans.size() > kMaxSpans)
        coarsen(lane.spans);
}

void PresenceLog::extend(Timeline::Lane &lane, Kind kind, TimelineTime from, TimelineTime now)
{
    Timeline::Span &last = lane.spans.back();
    if (last.kind == kind) {
        last.to = std::max(last.to, now);
        return;
    }
    last.to = std::clamp(from, last.from, std::max(last.from, now));
    const TimelineTime begin = last.to; // push_back() may move it
    lane.spans.push_back({begin, std::max(begin, now), kind});
}

const Timeline::Lane *PresenceLog::find(const QByteArray &channel, const QByteArray &id) const
{
    const auto index = m_indexes.constFind(std::pair(channel, id));
    return index == m_indexes.constEnd() ? nullptr : &m_lanes[*index];
}

/// Forgets a tenth more than it must, so that this is rare.
void PresenceLog::forgetOldest()
{
    std::vector<std::pair<TimelineTime, std::size_t>> gone;
    for (std::size_t i = 0; i < m_lanes.size(); ++i)
        if (!m_states[i].isThere)
            gone.emplace_back(endOf(m_lanes[i]), i);
    if (gone.empty())
        return;
    std::ranges::sort(gone);
    const std::size_t excess = m_lanes.size() - kMaxClients + kMaxClients / 10;
    std::vector<bool> isForgotten(m_lanes.size());
    for (std::size_t i = 0; i < std::min(excess, gone.size()); ++i)
        isForgotten[gone[i].second] = true;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        if (isForgotten[i])
            continue;
        if (kept != i) {
            m_lanes[kept] = std::move(m_lanes[i]);
            m_states[kept] = std::move(m_states[i]);
        }
        ++kept;
    }
    m_lanes.resize(kept);
    m_states.resize(kept);
    m_serials.clear(); // found again by their names
    m_indexes.clear();
    for (std::size_t i = 0; i < kept; ++i)
        m_indexes.insert({m_states[i].channel, m_lanes[i].id}, i);
}

} // namespace supersynk
