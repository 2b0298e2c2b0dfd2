// SPDX-License-Identifier: GPL-3.0-only
#include "ui/eventfiles/eventcopy.h"

#include "server/base/disksync.h"
#include "ui/activity/eventtext.h"
#include "ui/eventfiles/eventline.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// Returns false if \a to can't be written.
bool copyLines(QFile &from, Instant begin, QSaveFile &to, bool isCsv)
{
    while (!from.atEnd()) {
        const QByteArray line = from.readLine();
        const std::optional<LoggedEvent> event = eventOfLine(line);
        if (!event || event->time < begin)
            continue;
        const QByteArray copy = isCsv ? commaSeparatedLine(*event) : line;
        if (to.write(copy) != copy.size())
            return false;
    }
    return true;
}

bool copyAll(const QStringList &paths, Instant begin, QSaveFile &to, bool isCsv)
{
    if (!to.open(QIODevice::WriteOnly))
        return false;
    if (isCsv && to.write(commaSeparated({})) < 0) // the header
        return false;
    for (auto path = paths.crbegin(); path != paths.crend(); ++path) {
        QFile from(*path);
        if (from.open(QIODevice::ReadOnly) && !copyLines(from, begin, to, isCsv))
            return false;
    }
    return to.flush();
}

} // namespace

std::optional<QString> copyEvents(const QStringList &paths, Instant from, const QString &fileName)
{
    QSaveFile file(fileName);
    const bool isCsv = !fileName.endsWith(".ndjson"_L1, Qt::CaseInsensitive);
    if (!copyAll(paths, from, file, isCsv))
        return file.errorString();
    if (const std::error_code error = syncToDisk(file)) // whose errors commit() ignores
        return QString::fromStdString(error.message());
    return file.commit() ? std::nullopt : std::optional(file.errorString());
}

} // namespace supersynk
