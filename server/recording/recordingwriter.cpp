// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingwriter.h"

#include "server/base/counted.h"
#include "server/base/version.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// https://docs.foxglove.dev/docs/visualization/message-schemas/log; viewers know it by its name.
constexpr QByteArrayView kLogSchema =
    R"({"title":"foxglove.Log","type":"object","properties":{)"
    R"("timestamp":{"type":"object","properties":{"sec":{"type":"integer"},)"
    R"("nsec":{"type":"integer"}}},"level":{"type":"integer"},)"
    R"("message":{"type":"string"},"name":{"type":"string"},)"
    R"("file":{"type":"string"},"line":{"type":"integer"}}})";

constexpr int kInformation = 2; // levels of foxglove.Log
constexpr int kWarning = 3;

/// \a seconds since any moment as a time of MCAP; nothing if it has no such time.
std::optional<mcap::Time> timeOf(double seconds)
{
    constexpr double kMost = 9.2e9; // 63 bits of nanoseconds
    if (!(seconds >= 0 && seconds < kMost))
        return std::nullopt;
    return mcap::Time(std::chrono::nanoseconds(std::llround(seconds * 1e9)));
}

} // namespace

QLatin1StringView RecordingWriter::nameOf(ChannelEvent::Kind kind)
{
    switch (kind) {
    case ChannelEvent::Kind::Joined:
        return "joined"_L1;
    case ChannelEvent::Kind::Left:
        return "left"_L1;
    case ChannelEvent::Kind::TimedOut:
        return "timed out"_L1;
    case ChannelEvent::Kind::Removed:
        return "removed"_L1;
    case ChannelEvent::Kind::Present:
    case ChannelEvent::Kind::Body:
    case ChannelEvent::Kind::LateBody:
        break;
    }
    return {};
}

RecordingWriter::RecordingWriter(QIODevice &file)
    : m_mcap(file, "supersynk " SUPERSYNK_VERSION)
{}

bool RecordingWriter::begin(const mcap::Metadata &session)
{
    const std::uint16_t schema = m_mcap.addSchema("foxglove.Log", "jsonschema", kLogSchema);
    m_events = m_mcap.addChannel(kEvents, "json", schema, {}).value_or(0);
    m_markers = m_mcap.addChannel(kMarkers, "json", schema, {}).value_or(0);
    return m_mcap.begin() && m_mcap.addMetadata(kSession, session);
}

bool RecordingWriter::add(const ChannelEvent &event, Time time)
{
    if (event.isBody())
        return addBody(event, time);
    const QString kind = nameOf(event.kind);
    QJsonObject fields{{u"kind"_s, kind},
                       {u"channel"_s, QString::fromUtf8(event.key)},
                       {u"client_id"_s, QString::fromUtf8(event.clientId)}};
    if (!event.address.isEmpty())
        fields.insert(u"address"_s, QString::fromUtf8(event.address));
    if (event.isReplayed)
        fields.insert(u"replayed"_s, true);
    const bool isLost = event.kind == ChannelEvent::Kind::TimedOut;
    return addLog(m_events, fields, QString::fromUtf8(event.clientId) + u' ' + kind,
                  isLost ? kWarning : kInformation, time);
}

bool RecordingWriter::add(const Marker &marker, Time time)
{
    QJsonObject fields{{u"kind"_s, u"marker"_s}, {u"label"_s, marker.label}};
    if (!marker.text.isEmpty())
        fields.insert(u"text"_s, marker.text);
    if (!marker.key.isEmpty())
        fields.insert(u"channel"_s, QString::fromUtf8(marker.key));
    if (!marker.clientId.isEmpty())
        fields.insert(u"client_id"_s, QString::fromUtf8(marker.clientId));
    const QString message = marker.text.isEmpty() ? marker.label : marker.label + u": "_s + marker.text;
    return addLog(m_markers, fields, message, kInformation, time);
}

bool RecordingWriter::addClientTimeout(std::chrono::milliseconds timeout, Time time)
{
    const double seconds = std::chrono::duration<double>(timeout).count();
    return addLog(m_events, {{u"kind"_s, u"client timeout"_s}, {u"seconds"_s, seconds}},
                  u"The client timeout is %1 s"_s.arg(seconds), kInformation, time);
}

bool RecordingWriter::addGap(std::uint64_t count, Time time)
{
    return addLog(m_events, {{u"kind"_s, u"gap"_s}, {u"dropped"_s, static_cast<qint64>(count)}},
                  counted(count, u"message") + u" dropped"_s, kWarning, time);
}

bool RecordingWriter::addLabels(const ClientLabels &labels)
{
    mcap::Metadata recorded;
    for (const QByteArray &id : m_ids) {
        if (const auto label = labels.constFind(id); label != labels.constEnd())
            recorded.emplace(id, label->toUtf8());
    }
    if (recorded == m_labels)
        return true;
    m_labels = std::move(recorded);
    return m_mcap.addMetadata(kLabels, m_labels);
}

bool RecordingWriter::flushDue(Time now)
{
    return m_mcap.chunkSize() == 0 || now - m_chunkBegan < kChunkTime || m_mcap.writeChunk();
}

bool RecordingWriter::finish(const mcap::Metadata &session)
{
    return m_mcap.addMetadata(kSession, session) && m_mcap.finish();
}

bool RecordingWriter::finishOnFullDisk(const std::function<bool(std::uint64_t)> &cut)
{
    m_mcap.dropChunk();
    if (cut(m_mcap.size()) && m_mcap.finish())
        return true;
    do {
        if (cut(m_mcap.size()) && m_mcap.finishBare())
            return true;
    } while (m_mcap.dropWrittenChunk());
    return false;
}

bool RecordingWriter::addBody(const ChannelEvent &event, Time time)
{
    const bool isLate = event.kind == ChannelEvent::Kind::LateBody;
    const auto clientTime = event.clientTime ? timeOf(*event.clientTime) : std::nullopt;
    const Topic topic{event.key, event.clientId,
                      static_cast<std::uint8_t>((isLate ? Late : 0) | (clientTime ? Timed : 0)
                                                | (event.isReplayed ? Replayed : 0))};
    std::uint16_t channel = m_topics.value(topic);
    if (channel == 0) {
        const auto text = [](bool is) { return is ? "true"_ba : "false"_ba; };
        mcap::Metadata metadata{{"channel", event.key},
                                {"client_id", event.clientId},
                                {"late", text(isLate)},
                                {"client_time", text(clientTime.has_value())}};
        if (event.isReplayed)
            metadata.emplace("replayed", "true");
        const auto added = m_mcap.addChannel('/' + event.key + '/' + event.clientId, "json", 0, metadata);
        m_isOutOfChannels = !added;
        if (!added)
            return true; // the caller begins a new file
        channel = *added;
        m_topics.insert(topic, channel);
        m_ids.insert(event.clientId);
    }
    return addMessage(channel, time, clientTime.value_or(time), event.body);
}

bool RecordingWriter::addLog(std::uint16_t channel, const QJsonObject &fields, const QString &message,
                             int level, Time time)
{
    using namespace std::chrono;
    const auto seconds = floor<std::chrono::seconds>(time.time_since_epoch());
    QJsonObject log = fields;
    log.insert(u"timestamp"_s,
               QJsonObject{{u"sec"_s, static_cast<qint64>(seconds.count())},
                           {u"nsec"_s, static_cast<qint64>((time.time_since_epoch() - seconds).count())}});
    log.insert(u"level"_s, level);
    log.insert(u"message"_s, message);
    log.insert(u"name"_s, u"supersynk"_s);
    log.insert(u"file"_s, QString());
    log.insert(u"line"_s, 0);
    return addMessage(channel, time, time, QJsonDocument(log).toJson(QJsonDocument::Compact));
}

bool RecordingWriter::addMessage(std::uint16_t channel, Time time, Time publishTime, QByteArrayView data)
{
    if (m_mcap.chunkSize() == 0)
        m_chunkBegan = time;
    m_mcap.addMessage(channel, m_sequence++, time, publishTime, data);
    return m_mcap.chunkSize() < mcap::McapWriter::kChunkSize || m_mcap.writeChunk();
}

} // namespace supersynk
