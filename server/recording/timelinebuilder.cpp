// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/timelinebuilder.h"

#include "server/recording/recordingreader.h"
#include "server/recording/timelinelane.h"

#include <algorithm>
#include <map>
#include <optional>
#include <ratio>
#include <tuple>
#include <utility>
#include <vector>

namespace supersynk {
namespace {

using Offset = RecordingTimeline::Offset;

/// Of a recording whose rates are kept: a month. A clock that was set may make it seem longer.
constexpr std::int64_t kMostSeconds = 31 * 24 * 60 * 60;

class TimelineBuilder
{
public:
    explicit TimelineBuilder(const RecordingReader &reader)
        : m_reader(reader)
    {
        m_timeline.session = reader.session();
        m_timeline.begin = reader.begin();
        m_timeline.end = reader.end();
        const auto seconds = std::chrono::floor<std::chrono::seconds>(m_timeline.duration()).count();
        m_perSecond.resize(static_cast<std::size_t>(std::clamp<std::int64_t>(seconds, 0, kMostSeconds)) + 1);
        for (const mcap::Channel &channel : reader.mcap().summary().channels) { // a hash has a random order
            if (const auto topic = reader.topics().constFind(channel.id); topic != reader.topics().cend())
                addTopic(channel.id, *topic);
        }
    }

    /// Adds a chunk, of which the next one begins at \a next.
    void add(const mcap::ChunkIndex &chunk, mcap::Time next)
    {
        m_logs.clear();
        const bool overlaps = !m_moments.empty() || chunk.end >= next;
        m_isSorted = m_moments.empty();
        ++m_chunk;
        // Of a damaged chunk, what stands before the damage is taken.
        (void)m_reader.forEachEntry(chunk, [this](std::uint16_t channel, const mcap::IndexEntry &entry) {
            addEntry(channel, entry);
        });
        if (!m_logs.empty())
            addLogs(chunk);
        if (!m_isSorted || overlaps)
            std::ranges::sort(m_moments, {}, [](const Moment &it) { return std::pair(it.time, it.kind); });
        const auto end = overlaps
            ? std::ranges::lower_bound(m_moments, next - m_timeline.begin, {}, &Moment::time)
            : m_moments.end();
        for (auto moment = m_moments.begin(); moment != end; ++moment)
            apply(*moment);
        m_moments.erase(m_moments.begin(), end); // the rest waits for the next chunk
    }

    [[nodiscard]] RecordingTimeline finish();

private:
    /// What one client does. Of what happens at the same time, a client's new beginning comes after its end.
    struct Moment
    {
        enum class Kind : std::uint8_t { TimeOut, Leave, Join, Body, LateBody };
        Offset time;
        std::uint32_t lane;
        Kind kind;
    };
    /// What the messages of a channel record are about.
    struct Topic
    {
        enum class Kind : std::uint8_t { Other, Log, Body, LateBody };
        Kind kind = Kind::Other;
        std::uint32_t lane = 0;
    };

    void addTopic(std::uint16_t id, const RecordingReader::Topic &topic)
    {
        using From = RecordingReader::Topic::Kind;
        if (m_topics.size() <= id)
            m_topics.resize(std::size_t(id) + 1);
        Topic &to = m_topics[id];
        if (topic.kind == From::Log)
            to.kind = Topic::Kind::Log;
        if (topic.kind != From::Body && topic.kind != From::LateBody)
            return;
        to.kind = topic.kind == From::Body ? Topic::Kind::Body : Topic::Kind::LateBody;
        to.lane = laneOf(topic.key, topic.clientId);
        if (topic.isReplayed)
            m_lanes[to.lane].setReplayed();
    }

    std::uint32_t laneOf(const QByteArray &key, const QByteArray &clientId)
    {
        const auto [place, isNew] =
            m_laneOf.try_emplace({key, clientId}, static_cast<std::uint32_t>(m_lanes.size()));
        if (isNew) {
            m_lanes.emplace_back(m_timeline, key, clientId);
            m_latestChunk.push_back(0);
        }
        return place->second;
    }

    void addEntry(std::uint16_t channel, const mcap::IndexEntry &entry)
    {
        if (channel >= m_topics.size())
            return;
        const Topic &topic = m_topics[channel];
        if (topic.kind == Topic::Kind::Log)
            m_logs.push_back(entry.offset);
        if (topic.kind != Topic::Kind::Body && topic.kind != Topic::Kind::LateBody)
            return;
        const bool isLate = topic.kind == Topic::Kind::LateBody;
        const Moment moment{entry.logTime - m_timeline.begin, topic.lane,
                            isLate ? Moment::Kind::LateBody : Moment::Kind::Body};
        // Clients are independent: unless one has several channel records here, its messages are in order.
        const bool isFirst = m_moments.empty() || m_moments.back().lane != moment.lane;
        if (isFirst)
            m_isSorted = m_isSorted && std::exchange(m_latestChunk[moment.lane], m_chunk) != m_chunk;
        else
            m_isSorted = m_isSorted && m_moments.back().time <= moment.time;
        m_moments.push_back(moment);
    }

    void addLogs(const mcap::ChunkIndex &chunk)
    {
        const auto records = m_reader.mcap().records(chunk);
        for (const std::uint64_t offset : m_logs) {
            const auto message = records ? mcap::messageAt(*records, offset) : std::nullopt;
            if (const auto event = message ? m_reader.eventOf(*message) : std::nullopt)
                std::visit([this](const auto &it) { addLog(it); }, *event);
        }
    }

    void addLog(const ChannelEvent &event)
    {
        const auto kind = kindOf(event.kind);
        if (!kind)
            return;
        m_moments.push_back({event.time - m_timeline.begin, laneOf(event.key, event.clientId), *kind});
        m_isSorted = false;
    }

    void addLog(const Marker &marker)
    {
        m_timeline.markers.push_back({.time = marker.time - m_timeline.begin,
                                      .label = marker.label,
                                      .text = marker.text,
                                      .key = marker.key,
                                      .clientId = marker.clientId});
    }

    void addLog(const TimeoutChange &change)
    {
        m_timeline.clientTimeouts.push_back({change.time - m_timeline.begin, change.timeout});
    }

    void addLog(const RecordingGap &gap)
    {
        m_timeline.gaps.push_back({gap.time - m_timeline.begin, gap.dropped});
    }

    static std::optional<Moment::Kind> kindOf(ChannelEvent::Kind kind)
    {
        switch (kind) {
        case ChannelEvent::Kind::Joined:
            return Moment::Kind::Join;
        case ChannelEvent::Kind::Left:
        case ChannelEvent::Kind::Removed:
            return Moment::Kind::Leave;
        case ChannelEvent::Kind::TimedOut:
            return Moment::Kind::TimeOut;
        default:
            return std::nullopt;
        }
    }

    void apply(const Moment &moment)
    {
        TimelineLane &lane = m_lanes[moment.lane];
        switch (moment.kind) {
        case Moment::Kind::Join:
            lane.join(moment.time);
            return;
        case Moment::Kind::Leave:
            lane.leave(moment.time);
            return;
        case Moment::Kind::TimeOut:
            lane.timeOut(moment.time);
            return;
        case Moment::Kind::Body:
            lane.addBody(moment.time);
            break;
        case Moment::Kind::LateBody:
            lane.addLateBody(moment.time);
            break;
        }
        const auto second =
            static_cast<std::size_t>(std::max<std::int64_t>(moment.time.count(), 0) / std::nano::den);
        if (second < m_perSecond.size())
            ++m_perSecond[second];
    }

    const RecordingReader &m_reader;
    RecordingTimeline m_timeline;
    std::vector<Topic> m_topics; // by id of the channel record
    std::vector<TimelineLane> m_lanes;
    std::map<std::pair<QByteArray, QByteArray>, std::uint32_t> m_laneOf;
    std::vector<std::uint32_t> m_perSecond;

    // Of the chunk that is added:
    std::vector<Moment> m_moments;     // and of those before, as far as they overlap
    std::vector<std::uint64_t> m_logs; // offsets of events and markers
    bool m_isSorted = true;
    std::uint32_t m_chunk = 0;                // its number, from 1
    std::vector<std::uint32_t> m_latestChunk; // of each lane
};

RecordingTimeline TimelineBuilder::finish()
{
    std::map<QByteArray, Offset> begins; // of the channels
    for (const TimelineLane &lane : m_lanes) {
        const Offset begin = lane.begin().value_or(Offset::max());
        const auto [place, isNew] = begins.try_emplace(lane.key(), begin);
        place->second = std::min(place->second, begin);
    }
    std::ranges::stable_sort(m_lanes, {}, [&begins](const TimelineLane &lane) {
        return std::tuple(begins.at(lane.key()), lane.key(), lane.begin().value_or(Offset::max()));
    });
    for (TimelineLane &lane : m_lanes) {
        m_timeline.lanes.push_back(lane.finish(m_timeline.duration()));
        RecordingTimeline::Lane &finished = m_timeline.lanes.back();
        finished.label = m_reader.labels().value(finished.clientId);
        m_timeline.messages += finished.messages;
    }
    m_timeline.messagesPerSecond.assign(m_perSecond.begin(), m_perSecond.end());
    std::ranges::stable_sort(m_timeline.markers, {}, &RecordingTimeline::Mark::time);
    std::ranges::stable_sort(m_timeline.gaps, {}, &RecordingTimeline::Gap::time);
    std::ranges::stable_sort(m_timeline.clientTimeouts, {}, &RecordingTimeline::TimeoutChange::time);
    return std::move(m_timeline);
}

} // namespace

std::optional<RecordingTimeline> buildTimeline(const RecordingReader &reader,
                                               const std::function<bool(double)> &progress)
{
    constexpr std::size_t kChunksPerStep = 64;
    TimelineBuilder builder(reader);
    const auto &chunks = reader.chunks();
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        if (i % kChunksPerStep == 0 && !progress(static_cast<double>(i) / static_cast<double>(chunks.size())))
            return std::nullopt;
        builder.add(chunks[i], i + 1 < chunks.size() ? chunks[i + 1].start : mcap::Time::max());
    }
    return builder.finish();
}

} // namespace supersynk
