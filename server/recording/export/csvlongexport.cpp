// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/csvlongexport.h"

#include "server/motion/motionreader.h"
#include "server/recording/export/exporttext.h"

namespace supersynk {

void CsvLongExport::begin(const ExportContents &contents)
{
    m_contents = &contents;
    m_haveLabels = contents.haveLabels();
    m_output.add(ExportOutput::kOnly, "time,channel,client,node,x,y,z,qx,qy,qz,qw,late");
    m_output.add(ExportOutput::kOnly, m_haveLabels ? ",label\n" : "\n");
}

void CsvLongExport::addBody(std::size_t client, const ChannelEvent &event)
{
    const auto appendNumbers = [this](const auto &numbers, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            m_rows.append(',');
            if (numbers)
                appendNumber(m_rows, (*numbers)[i]);
        }
    };
    m_rows.resize(0);
    for (const Motion::Node &node : readMotion(event.body).nodes) {
        appendTime(m_rows, event.time);
        for (const QByteArray &name : {event.key, event.clientId, node.name}) {
            m_rows.append(',');
            appendCsvField(m_rows, name);
        }
        appendNumbers(node.position, 3);
        appendNumbers(node.rotation, 4);
        m_rows.append(event.kind == ChannelEvent::Kind::LateBody ? ",1" : ",0");
        if (m_haveLabels) {
            m_rows.append(',');
            appendCsvField(m_rows, m_contents->clients[client].label);
        }
        m_rows.append('\n');
    }
    m_output.add(ExportOutput::kOnly, m_rows);
}

} // namespace supersynk
