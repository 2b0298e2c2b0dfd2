// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/ndjsonexport.h"

#include "server/channels/message.h"
#include "server/recording/export/exporttext.h"

#include <QSet>

namespace supersynk {
namespace {

/// Deeper than the server lets any body be.
constexpr std::size_t kMaxDepth = 1000;

} // namespace

void NdjsonExport::begin(const ExportContents &contents)
{
    m_begin = contents.begin;
    m_line = "{\"kind\":\"session\"";
    for (const auto &[name, value] : contents.session) {
        m_line.append(',');
        appendJsonString(m_line, name);
        m_line.append(':');
        appendJsonString(m_line, value);
    }
    if (contents.haveLabels())
        addLabels(contents);
    endLine();
}

/// ,"labels":{"7d9c1f3a-…":"Ada"}
void NdjsonExport::addLabels(const ExportContents &contents)
{
    QSet<QByteArray> written; // a client may be in several channels
    m_line.append(",\"labels\":{");
    for (const ExportedClient &client : contents.clients) {
        if (client.label.isEmpty() || written.contains(client.id))
            continue;
        if (!written.isEmpty())
            m_line.append(',');
        written.insert(client.id);
        appendJsonString(m_line, client.id);
        m_line.append(':');
        appendJsonString(m_line, client.label);
    }
    m_line.append('}');
}

void NdjsonExport::addBody(std::size_t, const ChannelEvent &event)
{
    beginLine(event.time, event.kind == ChannelEvent::Kind::LateBody ? "late body" : "body");
    addText("channel", event.key);
    addText("client_id", event.clientId);
    if (event.clientTime) {
        m_line.append(",\"client_time\":");
        appendNumber(m_line, *event.clientTime);
    }
    const bool isJson = std::holds_alternative<Message>(parseMessage(event.body, kMaxDepth));
    if (!isJson)
        addText("body_base64", event.body.toBase64());
    else if (event.body.contains('\n') || event.body.contains('\r'))
        addText("body_text", event.body);
    else
        m_line.append(",\"body\":").append(event.body);
    endLine();
}

void NdjsonExport::addEvent(const RecordedEvent &event)
{
    const Instant time = timeOf(event);
    if (const auto *it = std::get_if<ChannelEvent>(&event)) {
        beginLine(time, RecordingWriter::nameOf(it->kind));
        addText("channel", it->key);
        addText("client_id", it->clientId);
        if (!it->address.isEmpty())
            addText("address", it->address);
    } else if (const auto *marker = std::get_if<Marker>(&event)) {
        beginLine(time, "marker");
        addText("label", marker->label.toUtf8());
        addText("text", marker->text.toUtf8());
        addText("channel", marker->key);
        addText("client_id", marker->clientId);
    } else if (const auto *change = std::get_if<TimeoutChange>(&event)) {
        beginLine(time, "client timeout");
        m_line.append(",\"seconds\":");
        appendNumber(m_line, std::chrono::duration<double>(change->timeout).count());
    } else if (const auto *gap = std::get_if<RecordingGap>(&event)) {
        beginLine(time, "gap");
        m_line.append(",\"dropped\":").append(QByteArray::number(qulonglong(gap->dropped)));
    }
    endLine();
}

void NdjsonExport::beginLine(Instant time, QByteArrayView kind)
{
    m_line = "{\"time\":";
    appendTime(m_line, time);
    m_line.append(",\"elapsed\":");
    appendSeconds(m_line, time - m_begin);
    addText("kind", kind);
}

void NdjsonExport::addText(const char *name, QByteArrayView text)
{
    m_line.append(",\"").append(name).append("\":");
    appendJsonString(m_line, text);
}

void NdjsonExport::endLine()
{
    m_line.append("}\n");
    m_output.add(ExportOutput::kOnly, m_line);
}

} // namespace supersynk
