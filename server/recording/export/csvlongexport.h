// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/export/exportwriter.h"

namespace supersynk {

/// One table with a row for each node of each body. `time` is in seconds since the Unix epoch; qx, qy, qz, qw
/// are the rotation; `late` is 0 or 1. `label`, if there are labels, is what the operator called the client.
class CsvLongExport final : public ExportWriter
{
public:
    explicit CsvLongExport(ExportOutput &output)
        : m_output(output)
    {}

    [[nodiscard]] bool takesLate() const override { return true; }
    void begin(const ExportContents &contents) override;
    void addBody(std::size_t client, const ChannelEvent &event) override;
    void addEvent(const RecordedEvent &) override {}
    void finish() override {}

private:
    ExportOutput &m_output;
    const ExportContents *m_contents = nullptr;
    bool m_haveLabels = false;
    QByteArray m_rows; // kept for its memory
};

} // namespace supersynk
