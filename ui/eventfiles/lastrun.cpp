// SPDX-License-Identifier: GPL-3.0-only
#include "ui/eventfiles/lastrun.h"

#include "ui/eventfiles/eventline.h"

#include <QFile>
#include <QSet>

#include <algorithm>

namespace supersynk {
namespace {

constexpr qint64 kMaxTail = 1'000'000; // bytes

/// The end of a file, with a part of a line at first.
QByteArray tailOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - kMaxTail));
    return file.read(kMaxTail);
}

} // namespace

std::vector<LoggedEvent> eventsOfLastRun(const QStringList &paths, std::size_t max)
{
    std::vector<LoggedEvent> events; // the latest first
    QSet<std::uint64_t> counted;     // numbers whose last count is there
    const auto isWhole = [&] {
        return events.size() >= max || (!events.empty() && events.back().kind == EventKind::ProgramStarted);
    };
    const auto isNew = [&](std::uint64_t number) {
        const bool isCounted = counted.contains(number);
        if (number != 0)
            counted.insert(number);
        return !isCounted;
    };
    for (const QString &path : paths) {
        const QList<QByteArray> lines = tailOf(path).split('\n');
        for (auto line = lines.crbegin(); line != lines.crend() && !isWhole(); ++line)
            if (std::optional<LoggedEvent> event = eventOfLine(*line); event && isNew(event->number))
                events.push_back(std::move(*event));
        if (isWhole())
            break;
    }
    std::ranges::reverse(events);
    return events;
}

} // namespace supersynk
