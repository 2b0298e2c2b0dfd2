// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingreader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::RecordingReader)
};

Instant instantOf(mcap::Time time)
{
    return std::chrono::floor<Instant::duration>(time);
}

QByteArray valueOf(const mcap::Metadata &metadata, const QByteArray &name)
{
    const auto found = metadata.find(name);
    return found == metadata.end() ? QByteArray() : found->second;
}

std::optional<ChannelEvent::Kind> kindOf(QStringView name)
{
    using Kind = ChannelEvent::Kind;
    for (const Kind kind : {Kind::Joined, Kind::Left, Kind::TimedOut, Kind::Removed}) {
        if (name == RecordingWriter::nameOf(kind))
            return kind;
    }
    return std::nullopt;
}

/// The event that a message of `/events` or `/markers` describes; nothing if a later version wrote it.
std::optional<RecordedEvent> eventOfLog(QByteArrayView data, Instant time)
{
    const QJsonObject log = QJsonDocument::fromJson(data.toByteArray()).object();
    const QString name = log["kind"_L1].toString();
    const QByteArray key = log["channel"_L1].toString().toUtf8();
    const QByteArray clientId = log["client_id"_L1].toString().toUtf8();
    if (name == "marker"_L1)
        return Marker{.time = time,
                      .label = log["label"_L1].toString(),
                      .text = log["text"_L1].toString(),
                      .key = key,
                      .clientId = clientId};
    if (name == "client timeout"_L1)
        return TimeoutChange{time,
                             std::chrono::round<std::chrono::milliseconds>(
                                 std::chrono::duration<double>(log["seconds"_L1].toDouble()))};
    if (name == "gap"_L1)
        return RecordingGap{time,
                            static_cast<std::uint64_t>(std::max<qint64>(log["dropped"_L1].toInteger(), 0))};
    if (const auto kind = kindOf(name))
        return ChannelEvent{.kind = *kind,
                            .isReplayed = log["replayed"_L1].toBool(),
                            .time = time,
                            .key = key,
                            .clientId = clientId,
                            .address = log["address"_L1].toString().toUtf8()};
    return std::nullopt;
}

} // namespace

Instant timeOf(const RecordedEvent &event)
{
    return std::visit([](const auto &it) { return it.time; }, event);
}

RecordingReader::RecordingReader(std::unique_ptr<QFile> file, mcap::McapReader reader)
    : m_file(std::move(file))
    , m_mcap(std::move(reader))
{}

RecordingReader::~RecordingReader() = default;
RecordingReader::RecordingReader(RecordingReader &&) noexcept = default;
RecordingReader &RecordingReader::operator=(RecordingReader &&) noexcept = default;

std::variant<RecordingReader, QString> RecordingReader::open(const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return Text::tr("%1 can't be read: %2").arg(name, file->errorString());
    auto mcap = mcap::McapReader::open(*file);
    if (!mcap)
        return Text::tr("%1 is not a recording: it has not the format MCAP.").arg(name);
    auto session = mcap->metadata(RecordingWriter::kSession);
    if (!session)
        return Text::tr("%1 was not recorded by Supersynk.").arg(name);

    RecordingReader reader(std::move(file), *std::move(mcap));
    reader.m_session = *std::move(session);
    for (const auto &[id, label] :
         reader.m_mcap.metadata(RecordingWriter::kLabels).value_or(mcap::Metadata()))
        reader.m_labels.insert(id, QString::fromUtf8(label));
    reader.readTopics();
    const auto [begin, end] = reader.m_mcap.summary().span();
    reader.m_begin = instantOf(begin);
    reader.m_end = instantOf(end);
    return reader;
}

void RecordingReader::readTopics()
{
    std::map<std::pair<QByteArray, QByteArray>, std::size_t> places;
    const mcap::Summary &summary = m_mcap.summary();
    for (const mcap::Channel &channel : summary.channels) {
        if (channel.topic == RecordingWriter::kEvents || channel.topic == RecordingWriter::kMarkers) {
            m_topics.insert(channel.id, {.kind = Topic::Kind::Log});
            continue;
        }
        if (!channel.metadata.contains("client_id"))
            continue;
        const bool isLate = valueOf(channel.metadata, "late") == "true";
        const Topic topic{.kind = isLate ? Topic::Kind::LateBody : Topic::Kind::Body,
                          .key = valueOf(channel.metadata, "channel"),
                          .clientId = valueOf(channel.metadata, "client_id"),
                          .hasClientTime = valueOf(channel.metadata, "client_time") == "true",
                          .isReplayed = valueOf(channel.metadata, "replayed") == "true"};
        const auto [place, isNew] = places.try_emplace({topic.key, topic.clientId}, m_clients.size());
        if (isNew)
            m_clients.push_back({.key = topic.key, .id = topic.clientId});
        RecordedClient &client = m_clients[place->second];
        const auto count = summary.messages.find(channel.id);
        const std::uint64_t bodies = count == summary.messages.end() ? 0 : count->second;
        client.bodies += bodies;
        client.lateBodies += isLate ? bodies : 0;
        m_topics.insert(channel.id, topic);
    }
}

void RecordingReader::seek(Instant time, Reads reads)
{
    m_pending.clear();
    m_open.clear();
    m_damagedChunks = 0;
    m_from = time;
    m_reads = reads;
    m_nextChunk = 0;
}

std::optional<RecordedEvent> RecordingReader::next()
{
    for (;;) {
        // Chunks may overlap in time.
        while (m_nextChunk < chunks().size()
               && (m_pending.empty() || chunks()[m_nextChunk].start <= m_pending.back().order.first)) {
            const std::size_t place = m_nextChunk++;
            if (isRead(chunks()[place]))
                addChunk(place);
        }
        if (m_pending.empty())
            return std::nullopt;
        if (auto event = takePending())
            return event;
    }
}

bool RecordingReader::isRead(std::uint16_t channel) const
{
    if (m_reads == Reads::All)
        return true;
    const auto topic = m_topics.find(channel);
    return topic != m_topics.end() && topic->kind == Topic::Kind::Log;
}

bool RecordingReader::isRead(const mcap::ChunkIndex &chunk) const
{
    return chunk.end >= m_from
        && (chunk.messageIndexes.isEmpty()
            || chunk.hasChannel([this](std::uint16_t channel) { return isRead(channel); }));
}

void RecordingReader::addChunk(std::size_t place)
{
    const auto records = m_mcap.records(chunks()[place]);
    OpenChunk chunk{.records = records.value_or(QByteArray())};
    const bool isWhole =
        mcap::forEachMessage(chunk.records, [&](const mcap::Message &message, std::uint64_t offset) {
            if (message.logTime < m_from || !isRead(message.channel))
                return;
            m_pending.push_back({{message.logTime, message.sequence}, place, offset});
            ++chunk.pending;
        });
    if (!records || !isWhole)
        ++m_damagedChunks;
    if (chunk.pending > 0)
        m_open.emplace(place, std::move(chunk));
    std::ranges::sort(m_pending, std::ranges::greater(), &Pending::order);
}

std::optional<RecordedEvent> RecordingReader::takePending()
{
    const Pending pending = m_pending.back();
    m_pending.pop_back();
    const auto chunk = m_open.find(pending.chunk);
    const auto message = mcap::messageAt(chunk->second.records, pending.offset);
    auto event = message ? eventOf(*message) : std::nullopt;
    if (--chunk->second.pending == 0)
        m_open.erase(chunk);
    return event;
}

std::optional<RecordedEvent> RecordingReader::eventOf(const mcap::Message &message) const
{
    const auto topic = m_topics.find(message.channel);
    if (topic == m_topics.end())
        return std::nullopt;
    const Instant time = instantOf(message.logTime);
    if (topic->kind == Topic::Kind::Log)
        return eventOfLog(message.data, time);

    const std::chrono::duration<double> clientTime = message.publishTime.time_since_epoch();
    const bool isLate = topic->kind == Topic::Kind::LateBody;
    return ChannelEvent{.kind = isLate ? ChannelEvent::Kind::LateBody : ChannelEvent::Kind::Body,
                        .isReplayed = topic->isReplayed,
                        .time = time,
                        .key = topic->key,
                        .clientId = topic->clientId,
                        .body = message.data.toByteArray(),
                        .clientTime =
                            topic->hasClientTime ? std::optional(clientTime.count()) : std::nullopt};
}

} // namespace supersynk
