// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/exportsettings.h"

#include "server/recording/recordingname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {

QString nameOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return u"csv"_s;
    case ExportFormat::CsvLong:
        return u"csv-long"_s;
    case ExportFormat::Ndjson:
        return u"ndjson"_s;
    case ExportFormat::Bids:
        return u"bids"_s;
    case ExportFormat::Xdf:
        return u"xdf"_s;
    case ExportFormat::McapNumbers:
        return u"mcap-numbers"_s;
    }
    return {};
}

std::optional<ExportFormat> exportFormatOf(const QString &name)
{
    const auto *const found =
        std::ranges::find_if(kExportFormats, [&](ExportFormat format) { return nameOf(format) == name; });
    return found == std::end(kExportFormats) ? std::nullopt : std::optional(*found);
}

bool makesFolder(ExportFormat format)
{
    return format == ExportFormat::Csv || format == ExportFormat::Bids;
}

QString defaultTarget(const QString &recording, ExportFormat format)
{
    QString stem = recording;
    for (const QLatin1StringView ending : {RecordingName::kPartEnding, RecordingName::kEnding}) {
        if (stem.endsWith(ending)) {
            stem.chop(ending.size());
            break;
        }
    }
    switch (format) {
    case ExportFormat::Csv:
        return stem + u"-csv"_s;
    case ExportFormat::CsvLong:
        return stem + u".csv"_s;
    case ExportFormat::Ndjson:
        return stem + u".ndjson"_s;
    case ExportFormat::Bids:
        return stem + u"-bids"_s;
    case ExportFormat::Xdf:
        return stem + u".xdf"_s;
    case ExportFormat::McapNumbers:
        return stem + u"-numbers.mcap"_s;
    }
    return {};
}

} // namespace supersynk
