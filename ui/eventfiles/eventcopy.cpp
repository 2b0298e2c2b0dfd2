// SPDX-License-Identifier: GPL-3.0-only
#include "ui/eventfiles/eventcopy.h"

#include "server/base/disksync.h"
#include "ui/activity/eventtext.h"
#include "ui/eventfiles/eventline.h"

#include <QFile>
#include <QHash>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// Calls \a handle with each line of \a paths, the oldest first, and its index. Returns false once that does.
template <typename Handle>
bool forEachLine(const QStringList &paths, const Handle &handle)
{
    qint64 index = 0;
    for (auto path = paths.crbegin(); path != paths.crend(); ++path) {
        QFile file(*path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd()) {
            if (!handle(file.readLine(), index++))
                return false;
        }
    }
    return true;
}

/// The lines of events that count on, by index: the first has the last count, the others are empty.
QHash<qint64, QByteArray> countedLines(const QStringList &paths)
{
    QHash<qint64, QByteArray> lines;
    QHash<std::uint64_t, qint64> first; // by number, which is that of one run of the program
    const QByteArray start = '"' + eventKindKey(EventKind::ProgramStarted).toUtf8() + '"';
    forEachLine(paths, [&](const QByteArray &line, qint64 index) {
        if (!line.contains("\"number\"") && !line.contains(start)) // spares parsing most lines
            return true;
        const std::optional<LoggedEvent> event = eventOfLine(line);
        if (event && event->kind == EventKind::ProgramStarted)
            first.clear();
        if (!event || event->number == 0)
            return true;
        if (const auto earlier = first.constFind(event->number); earlier == first.constEnd()) {
            first.insert(event->number, index);
        } else {
            lines.insert(*earlier, line);
            lines.insert(index, {});
        }
        return true;
    });
    return lines;
}

/// Returns false if \a to can't be written.
bool copyAll(const QStringList &paths, Instant begin, QSaveFile &to, bool isCsv)
{
    if (!to.open(QIODevice::WriteOnly))
        return false;
    if (isCsv && to.write(commaSeparated({})) < 0) // the header
        return false;
    const QHash<qint64, QByteArray> counted = isCsv ? countedLines(paths) : QHash<qint64, QByteArray>();
    const auto copy = [&](const QByteArray &line, qint64 index) {
        const std::optional<LoggedEvent> event = eventOfLine(counted.value(index, line));
        if (!event || event->time < begin)
            return true;
        const QByteArray copied = isCsv ? commaSeparatedLine(*event) : line;
        return to.write(copied) == copied.size();
    };
    return forEachLine(paths, copy) && to.flush();
}

} // namespace

std::optional<QString> copyEvents(const QStringList &paths, Instant from, const QString &fileName)
{
    QSaveFile file(fileName);
    const bool isCsv = !fileName.endsWith(".ndjson"_L1, Qt::CaseInsensitive);
    if (!copyAll(paths, from, file, isCsv)) {
        (void)file.flush(); // a full disk gives its reason only after it has taken a part
        return file.errorString();
    }
    if (const std::error_code error = syncToDisk(file)) // whose errors commit() ignores
        return QString::fromStdString(error.message());
    return file.commit() ? std::nullopt : std::optional(file.errorString());
}

} // namespace supersynk
