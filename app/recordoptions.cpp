// SPDX-License-Identifier: GPL-3.0-only
#include "app/recordoptions.h"

#include <QDir>

#include <optional>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Problem = std::optional<QString>;
using When = RecordRequest::When;

constexpr int kLongestLinger = 24 * 60 * 60; // in seconds

/// What is wrong with an option \a name that changes --record, which stands before it in the table.
Problem withoutFolder(const QString &name, const StartRequest &request)
{
    if (request.record.settings.folder.isEmpty())
        return u"--%1 needs --record."_s.arg(name);
    return std::nullopt;
}

Problem readFolder(const QString &value, StartRequest &request)
{
    if (value.isEmpty())
        return u"--record takes a folder."_s;
    request.record.settings.folder = QDir(value).absolutePath();
    return std::nullopt;
}

Problem readName(const QString &value, StartRequest &request)
{
    if (const Problem problem = withoutFolder(u"record-name"_s, request))
        return problem;
    if (value.isEmpty())
        return u"--record-name takes a template."_s;
    if (const auto field = RecordingName::unknownField(value)) {
        return u"--record-name: there is no “%1”, only {study}, {participant}, {group}, {session}, {task}, "
               "{run}, {date} and {time}."_s.arg(*field);
    }
    request.record.settings.name = value;
    return std::nullopt;
}

Problem readAutomatic(const QString &value, StartRequest &request)
{
    if (const Problem problem = withoutFolder(u"record-auto"_s, request))
        return problem;
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    if (!isNumber || seconds < 0 || seconds > kLongestLinger)
        return u"--record-auto takes seconds, at most a day's, not “%1”."_s.arg(value);
    request.record.when = When::Clients;
    request.record.linger = std::chrono::seconds(seconds);
    return std::nullopt;
}

Problem readOnRequest(const QString &, StartRequest &request)
{
    if (const Problem problem = withoutFolder(u"record-on-request"_s, request))
        return problem;
    if (request.record.when == When::Clients)
        return u"--record-on-request and --record-auto exclude each other."_s;
    request.record.when = When::OnRequest;
    return std::nullopt;
}

} // namespace

QList<Option> recordOptions()
{
    return {
        {.name = u"record"_s,
         .value = u"folder"_s,
         .description =
             u"Records all channels into files below <folder>, from the start of the program to its end."_s,
         .read = readFolder},
        {.name = u"record-name"_s,
         .value = u"template"_s,
         .description =
             u"Names the files by <template>, a path below the folder, such as "
             "{task}/{date}_{task}_run-{run} (default: %1)."_s.arg(RecordingName::defaultTemplate()),
         .read = readName},
        {.name = u"record-auto"_s,
         .value = u"seconds"_s,
         .description = u"Records only while there are clients: from the first one until <seconds> after the "
                        "last one has left."_s,
         .read = readAutomatic},
        {.name = u"record-on-request"_s,
         .description = u"Records only when asked to, by the window or by PUT /api/recording."_s,
         .read = readOnRequest},
        {.name = u"keep-last-minute"_s,
         .description = u"Keeps the last minute in memory, so that a recording may begin with it; with a "
                        "window, it is kept anyway."_s,
         .read =
             [](const QString &, StartRequest &request) {
                 request.record.keepsLastMinute = true;
                 return Problem();
             }},
    };
}

} // namespace supersynk
