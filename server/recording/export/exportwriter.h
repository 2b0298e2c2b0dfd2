// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/export/exportoutput.h"
#include "server/recording/export/exportsettings.h"
#include "server/recording/export/motioncolumns.h"
#include "server/recording/recordingreader.h"

#include <QStringList>

#include <algorithm>
#include <memory>
#include <vector>

namespace supersynk {

/// A client of an export.
struct ExportedClient
{
    QByteArray key; ///< Of its channel.
    QByteArray id;
    QByteArray label = {};    ///< What the operator called it, UTF-8; empty for none.
    MotionColumns columns;    ///< Of its bodies that are not late, or of all; see ExportWriter::takesLate().
    std::uint64_t bodies = 0; ///< Of which late ones.
    std::uint64_t lateBodies = 0;
    Instant first; ///< Its first and its last body.
    Instant last;
};

/// What an export will have in it.
struct ExportContents
{
    mcap::Metadata session; ///< As in RecordingReader.
    Instant begin;          ///< Of the recording, or where the export begins.
    Instant end;
    std::vector<ExportedClient> clients; ///< In the order of their first body in the recording.
    std::vector<Marker> markers;         ///< Those of the export.

    /// Whether a client has a label. Tables without one have no column for it.
    [[nodiscard]] bool haveLabels() const
    {
        return std::ranges::any_of(clients,
                                   [](const ExportedClient &client) { return !client.label.isEmpty(); });
    }
};

/// Writes a format. Failures are those of the output: its problem() says what went wrong.
class ExportWriter
{
public:
    virtual ~ExportWriter() = default;

    /// Whether late bodies are written. Formats leave them out that can't mark them.
    [[nodiscard]] virtual bool takesLate() const { return false; }
    /// Whether the columns of all clients have to be known before begin().
    [[nodiscard]] virtual bool needsColumns() const { return false; }

    /// \a contents outlive this.
    virtual void begin(const ExportContents &contents) = 0;
    /// A body of a client, by its place in the contents.
    virtual void addBody(std::size_t client, const ChannelEvent &event) = 0;
    /// Any other event.
    virtual void addEvent(const RecordedEvent &event) = 0;
    virtual void finish() = 0;

    /// Sentences on what it has left out.
    [[nodiscard]] virtual QStringList notes() const { return {}; }
};

/// \a output is what makesFolder() says of the format, and outlives the writer.
[[nodiscard]] std::unique_ptr<ExportWriter> makeExportWriter(ExportFormat format, ExportOutput &output);

} // namespace supersynk
