// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/export/exportwriter.h"

#include "server/recording/export/bidsexport.h"
#include "server/recording/export/csvexport.h"
#include "server/recording/export/csvlongexport.h"
#include "server/recording/export/mcapnumbersexport.h"
#include "server/recording/export/ndjsonexport.h"
#include "server/recording/export/xdfexport.h"

namespace supersynk {

std::unique_ptr<ExportWriter> makeExportWriter(ExportFormat format, ExportOutput &output)
{
    switch (format) {
    case ExportFormat::Csv:
        return std::make_unique<CsvExport>(output);
    case ExportFormat::CsvLong:
        return std::make_unique<CsvLongExport>(output);
    case ExportFormat::Ndjson:
        return std::make_unique<NdjsonExport>(output);
    case ExportFormat::Bids:
        return std::make_unique<BidsExport>(output);
    case ExportFormat::Xdf:
        return std::make_unique<XdfExport>(output);
    case ExportFormat::McapNumbers:
        return std::make_unique<McapNumbersExport>(output);
    }
    return nullptr;
}

} // namespace supersynk
