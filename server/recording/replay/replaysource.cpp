// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/replay/replaysource.h"

#include <algorithm>
#include <limits>
#include <set>

namespace supersynk {

using namespace std::chrono_literals;

ReplaySource::ReplaySource(RecordingReader reader, std::shared_ptr<const RecordingTimeline> timeline)
    : m_reader(std::move(reader))
    , m_timeline(std::move(timeline))
{
    mcap::Time latest;
    for (const mcap::ChunkIndex &chunk : m_reader.chunks())
        m_ends.push_back(latest = std::max(latest, chunk.end));
    setClients(std::nullopt);
}

void ReplaySource::setClients(const std::optional<QList<ClientName>> &clients)
{
    m_lanes.clear();
    for (std::size_t i = 0; i < m_timeline->lanes.size(); ++i) {
        const ClientName client(m_timeline->lanes[i].key, m_timeline->lanes[i].clientId);
        if (!clients || clients->contains(client))
            m_lanes.insert(client, i);
    }
}

std::vector<ChannelEvent> ReplaySource::seek(Offset position)
{
    std::vector<Place> places = clientsAt(position);
    findBodies(places, position);
    m_next.reset();
    m_reader.seek(std::chrono::floor<Instant::duration>(m_timeline->begin + position) + Instant::duration(1));
    return bodiesAt(std::move(places));
}

std::optional<ReplaySource::Offset> ReplaySource::nextTime()
{
    while (!m_next) {
        auto event = m_reader.next();
        if (!event)
            return std::nullopt;
        if (isWanted(*event))
            m_next = std::get<ChannelEvent>(*std::move(event));
    }
    return offsetOf(*m_next);
}

ChannelEvent ReplaySource::take()
{
    return *std::exchange(m_next, std::nullopt);
}

ReplaySource::Offset ReplaySource::momentBefore(Offset position, int count)
{
    const auto wanted = static_cast<std::size_t>(count);
    for (Offset window = 250ms;; window = window < position / 4 ? window * 4 : position) {
        const Offset from = std::max(Offset(0), position - window);
        std::set<Offset> moments;
        m_next.reset();
        m_reader.seek(std::chrono::floor<Instant::duration>(m_timeline->begin + from));
        for (auto time = nextTime(); time && *time < position; time = nextTime()) {
            (void)take();
            moments.insert(*time);
        }
        if (moments.size() >= wanted)
            return *std::prev(moments.end(), count);
        if (from == Offset(0))
            return from;
    }
}

bool ReplaySource::isThere(const ClientName &client, Offset position) const
{
    const auto lane = m_lanes.constFind(client);
    return lane != m_lanes.cend() && m_timeline->lanes[*lane].isThereAt(position);
}

std::vector<ReplaySource::Place> ReplaySource::clientsAt(Offset position) const
{
    std::vector<Place> places;
    for (const std::size_t index : m_lanes) {
        const RecordingTimeline::Lane &lane = m_timeline->lanes[index];
        if (const auto joined = lane.joinedAt(position))
            places.push_back({.lane = index, .joined = *joined});
    }
    std::ranges::sort(places, {}, [](const Place &place) { return std::pair(place.joined, place.lane); });
    return places;
}

void ReplaySource::findBodies(std::vector<Place> &places, Offset position) const
{
    if (places.empty())
        return;
    QHash<ClientName, Place *> placeOf;
    for (Place &place : places) {
        const RecordingTimeline::Lane &lane = m_timeline->lanes[place.lane];
        placeOf.insert({lane.key, lane.clientId}, &place);
    }
    std::vector<Place *> byChannel(std::numeric_limits<std::uint16_t>::max() + std::size_t(1));
    for (auto topic = m_reader.topics().cbegin(); topic != m_reader.topics().cend(); ++topic) {
        if (topic->kind == RecordingReader::Topic::Kind::Body)
            byChannel[topic.key()] = placeOf.value({topic->key, topic->clientId});
    }

    const mcap::Time now = m_timeline->begin + position;
    const auto &chunks = m_reader.chunks();
    const auto after = std::ranges::upper_bound(chunks, now, {}, &mcap::ChunkIndex::start);
    for (auto chunk = static_cast<std::size_t>(after - chunks.begin()); chunk-- > 0;) {
        // No earlier chunk can have a body that is needed.
        if (std::ranges::all_of(places, [&](const Place &place) {
                return m_ends[chunk] < std::max<mcap::Time>(place.time, m_timeline->begin + place.joined);
            }))
            break;
        (void)m_reader.forEachEntry(chunks[chunk], [&](std::uint16_t channel, const mcap::IndexEntry &entry) {
            Place *const place = byChannel[channel];
            if (!place || entry.logTime > now || entry.logTime < place->time
                || (entry.logTime == place->time && place->chunk != chunk))
                return;
            place->time = entry.logTime;
            place->chunk = chunk;
            place->offset = entry.offset;
        });
    }
}

std::vector<ChannelEvent> ReplaySource::bodiesAt(std::vector<Place> places) const
{
    std::vector<std::optional<ChannelEvent>> found(places.size());
    std::vector<std::size_t> order(places.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::sort(order, {}, [&places](std::size_t i) { return places[i].chunk; });
    std::optional<QByteArray> records; // of a chunk
    std::optional<std::size_t> chunk;
    for (const std::size_t i : order) {
        const Place &place = places[i];
        if (place.time == mcap::Time())
            continue;
        if (chunk != place.chunk)
            records = m_reader.mcap().records(m_reader.chunks()[place.chunk]);
        chunk = place.chunk;
        const auto message = records ? mcap::messageAt(*records, place.offset) : std::nullopt;
        auto event = message ? m_reader.eventOf(*message) : std::nullopt;
        if (auto *body = event ? std::get_if<ChannelEvent>(&*event) : nullptr) // a damaged index may lie
            found[i] = std::move(*body);
    }
    std::vector<ChannelEvent> bodies;
    for (auto &event : found) {
        if (event)
            bodies.push_back(*std::move(event));
    }
    return bodies;
}

bool ReplaySource::isWanted(const RecordedEvent &recorded) const
{
    const auto *event = std::get_if<ChannelEvent>(&recorded);
    return event && event->kind != ChannelEvent::Kind::Joined // its first body joins
        && m_lanes.contains({event->key, event->clientId});
}

} // namespace supersynk
