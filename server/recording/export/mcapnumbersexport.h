// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/export/exportwriter.h"
#include "server/recording/mcap/mcapwriter.h"

#include <QFile>
#include <QHash>

#include <optional>

namespace supersynk {

/// MCAP with numbers that viewers can plot: for each node of a client a topic `/{key}/{client_id}/{node}`
/// with x, y, z and qx, qy, qz, qw; its other numbers by name in `/{key}/{client_id}/numbers`; and `/markers`
/// of the schema foxglove.Log.
class McapNumbersExport final : public ExportWriter
{
public:
    explicit McapNumbersExport(ExportOutput &output)
        : m_output(output)
    {}

    void begin(const ExportContents &contents) override;
    void addBody(std::size_t client, const ChannelEvent &event) override;
    void addEvent(const RecordedEvent &event) override;
    void finish() override;

private:
    /// Those of a client. 0 stands for none.
    struct Channels
    {
        QHash<QByteArray, std::uint16_t> nodes;
        std::uint16_t numbers = 0;
    };

    /// A channel for \a topic; 0 if the format takes no more, which ends the export.
    [[nodiscard]] std::uint16_t addChannel(const QByteArray &topic, std::uint16_t schema);
    void addNode(std::size_t client, const Motion::Node &node, Instant time);
    void addNumbers(std::size_t client, const Motion &motion, Instant time);
    void addMessage(std::uint16_t channel, Instant time);
    void check(bool isWritten);

    ExportOutput &m_output;
    const ExportContents *m_contents = nullptr;
    std::optional<QFile> m_file;
    std::optional<mcap::McapWriter> m_mcap;
    std::uint16_t m_nodeSchema = 0;
    std::uint16_t m_numbersSchema = 0;
    std::uint16_t m_markers = 0;      // a channel
    std::vector<Channels> m_channels; // of the clients
    std::uint32_t m_sequence = 0;
    QByteArray m_data; // of the next message
};

} // namespace supersynk
