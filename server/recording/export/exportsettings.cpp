// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/exportsettings.h"

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

QString endingOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
    case ExportFormat::Bids:
        return {};
    case ExportFormat::CsvLong:
        return u".csv"_s;
    case ExportFormat::Ndjson:
        return u".ndjson"_s;
    case ExportFormat::Xdf:
        return u".xdf"_s;
    case ExportFormat::McapNumbers:
        return u".mcap"_s;
    }
    return {};
}

} // namespace supersynk
