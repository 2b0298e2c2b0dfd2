// SPDX-License-Identifier: GPL-3.0-only
#include "app/replayoptions.h"

#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Problem = std::optional<QString>;

/// What is wrong with an option \a name that changes --replay, which stands before it in the table.
Problem withoutFile(const QString &name, const StartRequest &request)
{
    if (request.replay.path.isEmpty())
        return u"--%1 needs --replay."_s.arg(name);
    return std::nullopt;
}

Problem readFile(const QString &value, StartRequest &request)
{
    if (value.isEmpty())
        return u"--replay takes a file."_s;
    if (!request.replay.path.isEmpty())
        return u"Two recordings are given; one can be replayed."_s;
    request.replay.path = QFileInfo(value).absoluteFilePath();
    return std::nullopt;
}

Problem readSuffix(const QString &value, StartRequest &request)
{
    request.replay.settings.suffix = value.toUtf8();
    return withoutFile(u"replay-suffix"_s, request);
}

Problem readLoop(const QString &, StartRequest &request)
{
    request.replay.loops = true;
    return withoutFile(u"replay-loop"_s, request);
}

} // namespace

QList<Option> replayOptions()
{
    return {
        {.name = u"replay"_s,
         .value = u"file"_s,
         .description =
             u"Opens the recording <file>, and plays it at once without a window: its clients are "
             "there as they were when it was recorded, each channel with -replay at the end of its "
             "key."_s,
         .read = readFile},
        {.name = u"replay-suffix"_s,
         .value = u"text"_s,
         .description = u"Adds <text> to the keys instead of -replay; nothing if it is empty."_s,
         .read = readSuffix},
        {.name = u"replay-loop"_s,
         .description = u"Replays the recording again and again."_s,
         .read = readLoop},
    };
}

} // namespace supersynk
