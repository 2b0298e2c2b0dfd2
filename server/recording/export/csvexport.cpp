// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/csvexport.h"

#include "server/motion/motionreader.h"
#include "server/recording/export/exportnames.h"
#include "server/recording/export/exporttext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// "time,elapsed,"
void appendTimes(QByteArray &row, Instant time, Instant begin)
{
    appendTime(row, time);
    row.append(',');
    appendSeconds(row, time - begin);
    row.append(',');
}

void appendFields(QByteArray &row, std::initializer_list<QByteArrayView> fields)
{
    bool isFirst = true;
    for (const QByteArrayView field : fields) {
        if (!std::exchange(isFirst, false))
            row.append(',');
        appendCsvField(row, field);
    }
    row.append('\n');
}

} // namespace

void CsvExport::begin(const ExportContents &contents)
{
    m_contents = &contents;
    m_events = m_output.addFile(u"events.csv"_s);
    m_output.add(m_events, "time,elapsed,kind,channel,client,value\n");
    m_markers = m_output.addFile(u"markers.csv"_s);
    m_output.add(m_markers, "time,elapsed,label,text,channel,client\n");
    addClients();
}

void CsvExport::addClients()
{
    ExportNames names;
    const std::size_t index = m_output.addFile(u"clients.csv"_s);
    const bool haveLabels = m_contents->haveLabels();
    m_output.add(
        index, haveLabels ? "file,channel,client,bodies,late,label\n" : "file,channel,client,bodies,late\n");
    for (const ExportedClient &client : m_contents->clients) {
        if (client.bodies == 0) {
            m_files.push_back(index); // no body comes
            continue;
        }
        const QString name = names.nameOf(client.key, client.id) + u".csv"_s;
        const std::size_t file = m_output.addFile(name);
        m_files.push_back(file);
        QByteArray row;
        appendFields(row,
                     {name.toUtf8(), client.key, client.id, QByteArray::number(qulonglong(client.bodies)),
                      QByteArray::number(qulonglong(client.lateBodies))});
        if (haveLabels) {
            row.back() = ',';
            appendFields(row, {client.label});
        }
        m_output.add(index, row);

        QByteArray header = "time,elapsed,client_time,late";
        for (const MotionColumn &column : client.columns.columns()) {
            header.append(',');
            appendCsvField(header, column.name);
        }
        m_output.add(file, header.append('\n'));
    }
}

void CsvExport::addBody(std::size_t client, const ChannelEvent &event)
{
    m_row.resize(0);
    appendTimes(m_row, event.time, m_contents->begin);
    if (event.clientTime)
        appendNumber(m_row, *event.clientTime);
    m_row.append(event.kind == ChannelEvent::Kind::LateBody ? ",1" : ",0");
    m_contents->clients[client].columns.fill(readMotion(event.body), m_numbers);
    for (const double number : m_numbers) {
        m_row.append(',');
        if (!std::isnan(number))
            appendNumber(m_row, number);
    }
    m_row.append('\n');
    m_output.add(m_files[client], m_row);
}

void CsvExport::addEvent(const RecordedEvent &event)
{
    QByteArray row;
    appendTimes(row, timeOf(event), m_contents->begin);
    if (const auto *marker = std::get_if<Marker>(&event)) {
        appendFields(row, {marker->label.toUtf8(), marker->text.toUtf8(), marker->key, marker->clientId});
        m_output.add(m_markers, row);
        return;
    }
    if (const auto *it = std::get_if<ChannelEvent>(&event)) {
        appendFields(row, {RecordingWriter::nameOf(it->kind), it->key, it->clientId, {}});
    } else if (const auto *change = std::get_if<TimeoutChange>(&event)) {
        QByteArray seconds;
        appendNumber(seconds, std::chrono::duration<double>(change->timeout).count());
        appendFields(row, {"client timeout", {}, {}, seconds});
    } else if (const auto *gap = std::get_if<RecordingGap>(&event)) {
        appendFields(row, {"gap", {}, {}, QByteArray::number(qulonglong(gap->dropped))});
    }
    m_output.add(m_events, row);
}

} // namespace supersynk
