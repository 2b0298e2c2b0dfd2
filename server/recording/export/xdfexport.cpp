// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/xdfexport.h"

#include "server/motion/motionreader.h"
#include "server/recording/export/exporttext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <climits>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

// Tags of chunks.
constexpr int kFileHeader = 1;
constexpr int kStreamHeader = 2;
constexpr int kSamples = 3;
constexpr int kClockOffset = 4;
constexpr int kStreamFooter = 6;

constexpr std::uint32_t kSamplesPerChunk = 512;
constexpr std::size_t kMostPending = std::size_t{32} * 1024 * 1024; // bytes

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::XdfExport)
};

template <typename T>
void appendLittle(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void appendDouble(QByteArray &bytes, double value)
{
    appendLittle(bytes, std::bit_cast<quint64>(value));
}

/// A length: how many bytes it takes, and the length itself.
void appendLength(QByteArray &bytes, std::uint64_t length)
{
    if (length <= UCHAR_MAX)
        bytes.append('\x01').append(static_cast<char>(length));
    else if (length <= UINT32_MAX)
        appendLittle(bytes.append('\x04'), static_cast<quint32>(length));
    else
        appendLittle(bytes.append('\x08'), static_cast<quint64>(length));
}

/// <name>value</name>
QByteArray element(const char *name, const QByteArray &value)
{
    return '<' + QByteArray(name) + '>' + QString::fromUtf8(value).toHtmlEscaped().toUtf8() + "</" + name
        + '>';
}

QByteArray numberText(double number)
{
    QByteArray text;
    appendNumber(text, number);
    return text;
}

/// <channel> of a column; types and units as in https://github.com/sccn/xdf/wiki/MoCap-Meta-Data.
QByteArray channelXml(const MotionColumn &column)
{
    QByteArray type = "Misc";
    QByteArray unit;
    const char axis = static_cast<char>(column.axis - 'x' + 'X');
    if (column.kind == MotionColumn::Kind::Position) {
        type = QByteArray("Position") + axis;
        unit = element("unit", "meters");
    } else if (column.kind == MotionColumn::Kind::Rotation) {
        type = QByteArray("Orientation") + (column.axis == 'w' ? 'W' : axis);
        unit = element("unit", "quaternion");
    }
    const QByteArray marker =
        column.kind == MotionColumn::Kind::Other ? QByteArray() : element("object", column.node);
    return "<channel>" + element("label", column.name) + marker + element("type", type) + unit + "</channel>";
}

QByteArray streamXml(const QByteArray &name, const char *type, std::size_t channels, double rate,
                     const char *format, const QByteArray &description)
{
    return "<?xml version=\"1.0\"?><info>" + element("name", name) + element("type", type)
        + element("channel_count", QByteArray::number(qulonglong(channels)))
        + element("nominal_srate", numberText(rate)) + element("channel_format", format)
        + element("source_id", name) + element("version", "1.1") + element("created_at", "0")
        + element("uid", name) + element("session_id", "default") + element("hostname", "supersynk")
        + "<desc>" + description + "</desc></info>";
}

QByteArray clientXml(const ExportedClient &client)
{
    QByteArray channels;
    for (const MotionColumn &column : client.columns.columns())
        channels += channelXml(column);
    const QByteArray label = client.label.isEmpty() ? QByteArray() : element("client_label", client.label);
    // Its rate is not even: readers keep the time stamps of streams whose nominal rate is 0.
    return streamXml(client.key + '/' + client.id, "MoCap", client.columns.columns().size(), 0, "double64",
                     element("channel", client.key) + element("client_id", client.id) + label + "<channels>"
                         + channels + "</channels>");
}

} // namespace

void XdfExport::begin(const ExportContents &contents)
{
    m_contents = &contents;
    const auto nanoseconds = [&](const char *name) {
        const auto found = contents.session.find(name);
        return found == contents.session.end() ? 0 : found->second.toLongLong();
    };
    if (nanoseconds("steady_time_ns") != 0)
        m_clockOffset =
            std::chrono::nanoseconds(nanoseconds("steady_time_ns") - nanoseconds("system_time_ns"));

    const qint64 millis =
        std::chrono::floor<std::chrono::milliseconds>(contents.begin).time_since_epoch().count();
    const QByteArray date = QDateTime::fromMSecsSinceEpoch(millis, Qt::UTC).toString(Qt::ISODate).toUtf8();
    m_output.add(ExportOutput::kOnly, "XDF:");
    writeChunk(kFileHeader, {},
               "<?xml version=\"1.0\"?><info>" + element("version", "1.0") + element("datetime", date)
                   + "</info>");
    m_streams.resize(contents.clients.size() + 1);
    for (std::size_t i = 0; i < contents.clients.size(); ++i) {
        if (!contents.clients[i].columns.columns().empty())
            writeHeader(i, clientXml(contents.clients[i]));
    }
    writeHeader(m_streams.size() - 1, streamXml("Supersynk markers", "Markers", 1, 0, "string", {}));
}

void XdfExport::addBody(std::size_t client, const ChannelEvent &event)
{
    const MotionColumns &columns = m_contents->clients[client].columns;
    if (columns.columns().empty())
        return;
    Stream &stream = m_streams[client];
    const qsizetype before = stream.samples.size();
    beginSample(stream, stampOf(event.time));
    columns.fill(readMotion(event.body), m_numbers);
    for (const double number : m_numbers)
        appendDouble(stream.samples, number);
    m_pendingBytes += static_cast<std::size_t>(stream.samples.size() - before);
    if (stream.sampleCount == kSamplesPerChunk)
        writeSamples(client);
    for (std::size_t i = 0; m_pendingBytes >= kMostPending && i < m_streams.size(); ++i)
        writeSamples(i);
}

void XdfExport::addEvent(const RecordedEvent &event)
{
    const auto *marker = std::get_if<Marker>(&event);
    if (!marker)
        return;
    Stream &stream = m_streams.back();
    const QByteArray text =
        (marker->text.isEmpty() ? marker->label : marker->label + u": "_s + marker->text).toUtf8();
    beginSample(stream, stampOf(marker->time));
    appendLength(stream.samples, static_cast<std::uint64_t>(text.size()));
    stream.samples.append(text);
    writeSamples(m_streams.size() - 1);
}

void XdfExport::finish()
{
    for (std::size_t i = 0; i < m_streams.size(); ++i) {
        const bool isMarkers = i + 1 == m_streams.size();
        if (!isMarkers && m_contents->clients[i].columns.columns().empty())
            continue;
        writeSamples(i);
        const Stream &stream = m_streams[i];
        QByteArray offset; // All streams have one clock.
        appendDouble(offset, stream.last);
        appendDouble(offset, 0);
        writeChunk(kClockOffset, i, offset);
        writeChunk(kStreamFooter, i,
                   "<?xml version=\"1.0\"?><info>" + element("first_timestamp", numberText(stream.first))
                       + element("last_timestamp", numberText(stream.last))
                       + element("sample_count", QByteArray::number(qulonglong(stream.allSamples)))
                       + "<clock_offsets><offset>" + element("time", numberText(stream.last))
                       + element("value", "0") + "</offset></clock_offsets></info>");
    }
}

QStringList XdfExport::notes() const
{
    const auto without = std::ranges::count_if(m_contents->clients, [](const ExportedClient &client) {
        return client.bodies > 0 && client.columns.columns().empty();
    });
    if (without == 0)
        return {};
    return {Text::tr("Clients without numbers, which have no stream: %1.").arg(without)};
}

double XdfExport::stampOf(Instant time) const
{
    return std::chrono::duration<double>(time.time_since_epoch() + m_clockOffset).count();
}

void XdfExport::beginSample(Stream &stream, double stamp)
{
    if (stream.allSamples++ == 0)
        stream.first = stamp;
    stream.last = stamp;
    ++stream.sampleCount;
    stream.samples.append('\x08'); // the bytes of a time stamp
    appendDouble(stream.samples, stamp);
}

void XdfExport::writeHeader(std::size_t stream, const QByteArray &xml)
{
    writeChunk(kStreamHeader, stream, xml);
}

void XdfExport::writeSamples(std::size_t stream)
{
    Stream &of = m_streams[stream];
    if (of.sampleCount == 0)
        return;
    QByteArray contents;
    appendLength(contents, of.sampleCount);
    writeChunk(kSamples, stream, contents.append(of.samples));
    m_pendingBytes -= std::min(m_pendingBytes, static_cast<std::size_t>(of.samples.size()));
    of.samples.resize(0);
    of.sampleCount = 0;
}

void XdfExport::writeChunk(int tag, std::optional<std::size_t> stream, QByteArrayView contents)
{
    constexpr std::uint64_t kTag = 2;
    constexpr std::uint64_t kId = 4;
    QByteArray head;
    appendLength(head, kTag + (stream ? kId : 0) + static_cast<std::uint64_t>(contents.size()));
    appendLittle(head, static_cast<quint16>(tag));
    if (stream)
        appendLittle(head, static_cast<quint32>(*stream + 1));
    m_output.add(ExportOutput::kOnly, head);
    m_output.add(ExportOutput::kOnly, contents);
}

} // namespace supersynk
