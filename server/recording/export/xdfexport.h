// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/export/exportwriter.h"

namespace supersynk {

/// XDF 1.0: for each client a stream of doubles of type MoCap with the columns of MotionColumns, NaN where a
/// body has no number; and a stream of texts of type Markers. Time stamps are those of the steady clock of
/// the computer, as LSL's are, or Unix time if the recording does not know it.
class XdfExport final : public ExportWriter
{
public:
    explicit XdfExport(ExportOutput &output)
        : m_output(output)
    {}

    [[nodiscard]] bool needsColumns() const override { return true; }
    void begin(const ExportContents &contents) override;
    void addBody(std::size_t client, const ChannelEvent &event) override;
    void addEvent(const RecordedEvent &event) override;
    void finish() override;
    [[nodiscard]] QStringList notes() const override;

private:
    struct Stream
    {
        QByteArray samples; // that are to be written in the next chunk
        std::uint32_t sampleCount = 0;
        std::uint64_t allSamples = 0; // written or not
        double first = 0;             // time stamps
        double last = 0;
    };

    [[nodiscard]] double stampOf(Instant time) const;
    void beginSample(Stream &stream, double stamp);
    void writeHeader(std::size_t stream, const QByteArray &xml);
    void writeSamples(std::size_t stream);
    void writeChunk(int tag, std::optional<std::size_t> stream, QByteArrayView contents);

    ExportOutput &m_output;
    const ExportContents *m_contents = nullptr;
    std::chrono::nanoseconds m_clockOffset{}; // of the time stamps from Unix time
    std::vector<Stream> m_streams;            // of the clients, and last that of the markers
    std::size_t m_pendingBytes = 0;           // of all samples
    std::vector<double> m_numbers;
};

} // namespace supersynk
