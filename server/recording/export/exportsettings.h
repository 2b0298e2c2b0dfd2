// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace supersynk {

enum class ExportFormat {
    Csv,         ///< A folder with a table for each client.
    CsvLong,     ///< A table with a row for each node of each body.
    Ndjson,      ///< All events, one JSON object a line; the bodies unchanged.
    Bids,        ///< A BIDS data set (https://bids-specification.readthedocs.io, Motion).
    Xdf,         ///< Streams for EEG tools (https://github.com/sccn/xdf/wiki/Specifications).
    McapNumbers, ///< MCAP with a topic for each node, which viewers can plot.
};
inline constexpr ExportFormat kExportFormats[] = {ExportFormat::Csv,    ExportFormat::CsvLong,
                                                  ExportFormat::Ndjson, ExportFormat::Bids,
                                                  ExportFormat::Xdf,    ExportFormat::McapNumbers};

/// As the command line calls \a format: "csv-long".
[[nodiscard]] QString nameOf(ExportFormat format);
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(const QString &name);
/// Whether \a format makes a folder rather than a file.
[[nodiscard]] bool makesFolder(ExportFormat format);
/// The default target of an export: beside the \a recording, with its name.
[[nodiscard]] QString defaultTarget(const QString &recording, ExportFormat format);

struct ExportSettings
{
    ExportFormat format = ExportFormat::Csv;
    QString target;               ///< The file or folder to make; see makesFolder().
    std::optional<Instant> from;  ///< Events at this time or later.
    std::optional<Instant> until; ///< Events at this time or earlier.
    QList<QByteArray> channels;   ///< Keys; all if empty.
    QList<QByteArray> clients;    ///< Ids; all if empty.
};

struct ExportResult
{
    enum class Outcome { Done, Cancelled, Failed };

    Outcome outcome = Outcome::Done;
    QString problem;          ///< Of a failure: a sentence.
    std::uint64_t bodies = 0; ///< Exported ones, late ones included.
    std::uint64_t clients = 0;
    QStringList notes; ///< Sentences on what the recording has and the files have not.
};

} // namespace supersynk
