// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/export/exportwriter.h"

namespace supersynk {

/// All events, one JSON object a line. The first one is of the kind "session" and has what the recording says
/// about the session. Others have `time` (seconds since the Unix epoch), `elapsed` and `kind`: "body" and
/// "late body" with the `body` as it was posted, or as the text `body_text` if it has line breaks, or in
/// base64 as `body_base64` if it is not JSON; "joined", "left", "timed out", "removed", "marker", "client
/// timeout", "gap".
class NdjsonExport final : public ExportWriter
{
public:
    explicit NdjsonExport(ExportOutput &output)
        : m_output(output)
    {}

    [[nodiscard]] bool takesLate() const override { return true; }
    void begin(const ExportContents &contents) override;
    void addBody(std::size_t client, const ChannelEvent &event) override;
    void addEvent(const RecordedEvent &event) override;
    void finish() override {}

private:
    void addLabels(const ExportContents &contents);
    void beginLine(Instant time, QByteArrayView kind);
    void addText(const char *name, QByteArrayView text);
    void endLine();

    ExportOutput &m_output;
    Instant m_begin;
    QByteArray m_line; // kept for its memory
};

} // namespace supersynk
