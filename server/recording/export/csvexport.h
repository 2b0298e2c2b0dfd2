// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/export/exportwriter.h"

namespace supersynk {

/// A folder with a table for each client, a row for each body: `time` (seconds since the Unix epoch),
/// `elapsed` (since the beginning of the recording), `client_time`, `late` (0 or 1), and the numbers of the
/// bodies as in MotionColumns. Besides: clients.csv with the file of each client; events.csv with arrivals,
/// departures and gaps; markers.csv.
class CsvExport final : public ExportWriter
{
public:
    explicit CsvExport(ExportOutput &output)
        : m_output(output)
    {}

    [[nodiscard]] bool takesLate() const override { return true; }
    [[nodiscard]] bool needsColumns() const override { return true; }
    void begin(const ExportContents &contents) override;
    void addBody(std::size_t client, const ChannelEvent &event) override;
    void addEvent(const RecordedEvent &event) override;
    void finish() override {}

private:
    void addClients();

    ExportOutput &m_output;
    const ExportContents *m_contents = nullptr;
    std::vector<std::size_t> m_files; // of the clients
    std::size_t m_events = 0;
    std::size_t m_markers = 0;
    std::vector<double> m_numbers; // of a row; kept for its memory
    QByteArray m_row;
};

} // namespace supersynk
