// SPDX-License-Identifier: GPL-3.0-only
#include "app/exportcommand.h"

#include "app/cancellable.h"
#include "app/recordingtime.h"
#include "server/base/counted.h"
#include "server/recording/export/recordingexport.h"
#include "server/recording/recordingreader.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

int report(const ExportResult &result, const ExportSettings &settings)
{
    switch (result.outcome) {
    case ExportResult::Outcome::Failed:
        printProblem(result.problem);
        return kExitFailed;
    case ExportResult::Outcome::Cancelled:
        printProblem(u"The export was cancelled and left nothing behind."_s);
        return kExitFailed;
    case ExportResult::Outcome::Done:
        break;
    }
    printLine(u"Exported %1 of %2 to %3"_s.arg(counted(result.bodies, u"message"),
                                               counted(result.clients, u"client"),
                                               QDir::toNativeSeparators(settings.target)));
    for (const QString &note : result.notes)
        printProblem(note);
    return 0;
}

/// Reads what was asked for into \a settings. Returns what is wrong with it.
std::optional<QString> readOptions(const QCommandLineParser &options, Instant begin, ExportSettings &settings)
{
    for (const auto &[name, time] : {std::pair(u"from"_s, &settings.from), {u"until"_s, &settings.until}}) {
        if (!options.isSet(name))
            continue;
        *time = recordingTime(options.value(name), begin);
        if (!*time)
            return u"--%1 takes seconds, H:MM:SS or a date with a time, as 2026-11-30T10:00:00, not “%2”."_s
                .arg(name, options.value(name));
    }
    for (const QString &key : options.values(u"channel"_s))
        settings.channels += key.toUtf8();
    for (const QString &id : options.values(u"client"_s))
        settings.clients += id.toUtf8();
    return std::nullopt;
}

int run(const QString &file, const QCommandLineParser &options)
{
    const auto format = exportFormatOf(options.value(u"format"_s));
    if (!format) {
        printProblem(u"--format takes csv, csv-long, ndjson, bids, xdf or mcap-numbers, not “%1”."_s.arg(
            options.value(u"format"_s)));
        return kExitUsage;
    }
    ExportSettings settings{.format = *format, .target = options.value(u"to"_s)};
    if (!options.isSet(u"to"_s))
        settings.target = defaultTarget(file, *format);
    const auto reader = RecordingReader::open(file);
    if (const auto *problem = std::get_if<QString>(&reader)) {
        printProblem(*problem);
        return kExitFailed;
    }
    const Instant begin = std::get<RecordingReader>(reader).begin();
    if (const auto problem = readOptions(options, begin, settings)) {
        printProblem(*problem);
        return kExitUsage;
    }
    ExportResult result;
    runCancellably([&](const Progress &progress) { result = exportRecording(file, settings, progress); });
    return report(result, settings);
}

} // namespace

Command exportCommand()
{
    return {
        .name = u"export"_s,
        .description = u"Writes what is in a recording in a format that other programs read. Nothing is "
                       "overwritten."_s,
        .options =
            {{u"format"_s,
              u"csv (a folder with a table for each client), csv-long (one table, a row for each node), "
              u"ndjson "
              "(everything, unchanged), bids (a BIDS data set of motion), xdf (for EEG tools) or "
              "mcap-numbers (for "
              "Foxglove and PlotJuggler) (default: csv)."_s,
              u"format"_s, u"csv"_s},
             {u"to"_s, u"Writes to the file or folder <path> (default: beside the recording)."_s, u"path"_s},
             {u"from"_s,
              u"Leaves out what is before <time>: seconds or H:MM:SS since the beginning, or a date with a "
              "time."_s,
              u"time"_s},
             {u"until"_s, u"Leaves out what is after <time>."_s, u"time"_s},
             {u"channel"_s, u"Exports the channel <key> only; may be repeated."_s, u"key"_s},
             {u"client"_s, u"Exports the client <id> only; may be repeated."_s, u"id"_s}},
        .run = run};
}

} // namespace supersynk
