// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/mcapnumbersexport.h"

#include "server/base/version.h"
#include "server/motion/motionreader.h"
#include "server/recording/export/exporttext.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr QByteArrayView kNodeSchema =
    R"({"title":"supersynk.Node","type":"object","properties":{)"
    R"("x":{"type":"number"},"y":{"type":"number"},"z":{"type":"number"},)"
    R"("qx":{"type":"number"},"qy":{"type":"number"},"qz":{"type":"number"},"qw":{"type":"number"}}})";
constexpr QByteArrayView kNumbersSchema =
    R"({"title":"supersynk.Numbers","type":"object","additionalProperties":{"type":"number"}})";
/// https://docs.foxglove.dev/docs/visualization/message-schemas/log
constexpr QByteArrayView kLogSchema =
    R"({"title":"foxglove.Log","type":"object","properties":{"timestamp":{"type":"object","properties":{)"
    R"("sec":{"type":"integer"},"nsec":{"type":"integer"}}},"level":{"type":"integer"},)"
    R"("message":{"type":"string"},"name":{"type":"string"}}})";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::McapNumbersExport)
};

/// `,"name":1.5`, without the comma at the beginning.
void appendMember(QByteArray &object, QByteArrayView name, double number)
{
    if (object.size() > 1)
        object.append(',');
    appendJsonString(object, name);
    object.append(':');
    appendNumber(object, number);
}

} // namespace

void McapNumbersExport::begin(const ExportContents &contents)
{
    m_contents = &contents;
    m_channels.resize(contents.clients.size());
    m_file.emplace(m_output.partOf(ExportOutput::kOnly));
    // Unbuffered, so that a full disk is seen at once.
    if (!m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return check(false);
    m_mcap.emplace(*m_file, "supersynk " SUPERSYNK_VERSION);
    m_nodeSchema = m_mcap->addSchema("supersynk.Node", "jsonschema", kNodeSchema);
    m_numbersSchema = m_mcap->addSchema("supersynk.Numbers", "jsonschema", kNumbersSchema);
    const std::uint16_t log = m_mcap->addSchema("foxglove.Log", "jsonschema", kLogSchema);
    check(m_mcap->begin() && m_mcap->addMetadata("supersynk.export", contents.session));
    mcap::Metadata labels;
    for (const ExportedClient &client : contents.clients) {
        if (!client.label.isEmpty())
            labels.emplace(client.id, client.label);
    }
    if (!labels.empty())
        check(m_mcap->addMetadata(RecordingWriter::kLabels, labels));
    m_markers = addChannel("/markers", log);
}

void McapNumbersExport::addBody(std::size_t client, const ChannelEvent &event)
{
    const Motion motion = readMotion(event.body);
    for (const Motion::Node &node : motion.nodes)
        addNode(client, node, event.time);
    if (!motion.numbers.empty())
        addNumbers(client, motion, event.time);
}

void McapNumbersExport::addEvent(const RecordedEvent &event)
{
    const auto *marker = std::get_if<Marker>(&event);
    if (!marker)
        return;
    constexpr int kInformation = 2;
    const auto seconds = std::chrono::floor<std::chrono::seconds>(marker->time);
    const std::chrono::nanoseconds rest = marker->time - seconds;
    const QString text = marker->text.isEmpty() ? marker->label : marker->label + u": "_s + marker->text;
    m_data = "{\"timestamp\":{\"sec\":" + QByteArray::number(qint64(seconds.time_since_epoch().count()))
        + ",\"nsec\":" + QByteArray::number(qint64(rest.count()))
        + "},\"level\":" + QByteArray::number(kInformation) + ",\"message\":";
    appendJsonString(m_data, text.toUtf8());
    m_data.append(",\"name\":\"supersynk\"}");
    addMessage(m_markers, marker->time);
}

void McapNumbersExport::finish()
{
    if (m_output.problem())
        return;
    check(m_mcap->finish());
    m_file->close();
}

std::uint16_t McapNumbersExport::addChannel(const QByteArray &topic, std::uint16_t schema)
{
    const auto channel = m_mcap->addChannel(topic, "json", schema, {});
    if (!channel)
        m_output.fail(
            Text::tr("The recording has more nodes than MCAP has topics. Export fewer clients, or a "
                     "shorter time."));
    return channel.value_or(0);
}

void McapNumbersExport::addNode(std::size_t client, const Motion::Node &node, Instant time)
{
    const ExportedClient &from = m_contents->clients[client];
    std::uint16_t &channel = m_channels[client].nodes[node.name];
    if (channel == 0) {
        const QByteArray topic = '/' + from.key + '/' + from.id;
        channel = addChannel(node.name.isEmpty() ? topic : topic + '/' + node.name, m_nodeSchema);
    }
    constexpr std::array<QByteArrayView, 3> kPosition{"x", "y", "z"};
    constexpr std::array<QByteArrayView, 4> kRotation{"qx", "qy", "qz", "qw"};
    m_data = "{";
    for (std::size_t i = 0; node.position && i < kPosition.size(); ++i)
        appendMember(m_data, kPosition[i], (*node.position)[i]);
    for (std::size_t i = 0; node.rotation && i < kRotation.size(); ++i)
        appendMember(m_data, kRotation[i], (*node.rotation)[i]);
    m_data.append('}');
    addMessage(channel, time);
}

void McapNumbersExport::addNumbers(std::size_t client, const Motion &motion, Instant time)
{
    const ExportedClient &from = m_contents->clients[client];
    std::uint16_t &channel = m_channels[client].numbers;
    if (channel == 0)
        channel = addChannel('/' + from.key + '/' + from.id + "/numbers", m_numbersSchema);
    m_data = "{";
    for (const auto &[name, number] : motion.numbers)
        appendMember(m_data, name, number);
    m_data.append('}');
    addMessage(channel, time);
}

void McapNumbersExport::addMessage(std::uint16_t channel, Instant time)
{
    if (m_output.problem())
        return;
    m_mcap->addMessage(channel, m_sequence++, time, time, m_data);
    if (m_mcap->chunkSize() >= mcap::McapWriter::kChunkSize)
        check(m_mcap->writeChunk());
}

void McapNumbersExport::check(bool isWritten)
{
    if (!isWritten)
        m_output.fail(Text::tr("%1 can't be written: %2")
                          .arg(QDir::toNativeSeparators(m_file->fileName()), m_file->errorString()));
}

} // namespace supersynk
