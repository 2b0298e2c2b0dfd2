// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/recordingevents.h"

#include "server/server.h"
#include "ui/activity/eventlog.h"
#include "ui/recording/recordingtext.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Phase = RecordingState::Phase;

QString joinedPaths(const QStringList &paths)
{
    constexpr qsizetype kMost = 3;
    QStringList shown;
    for (const QString &path : paths.first(std::min(paths.size(), kMost)))
        shown.append(QDir::toNativeSeparators(path));
    if (paths.size() > kMost)
        shown.append(u"…"_s);
    return shown.join(u", "_s);
}

} // namespace

RecordingEvents::RecordingEvents(EventLog &log, QObject *parent)
    : QObject(parent)
    , m_log(log)
{}

void RecordingEvents::recordState(const RecordingState &state)
{
    const Phase before = std::exchange(m_phase, state.phase);
    const QString pathBefore = std::exchange(m_path, state.path);
    const QFileInfo file(state.path);
    const QString name = file.fileName(); // first, as a long path is elided at its end
    const QString folder = QDir::toNativeSeparators(file.path());
    if (state.phase == Phase::Recording && before != Phase::Recording) {
        m_markers.restart();
        append(Severity::Information, tr("Recording to %1 in %2.", "file, folder").arg(name, folder));
    } else if (state.phase == Phase::Recording && state.path != pathBefore) {
        append(Severity::Information, tr("The recording goes on in %1.", "file").arg(name));
    } else if (state.phase == Phase::Failed && before != Phase::Failed) {
        append(Severity::Error, problemOf(state)->text);
    } else if (state.phase == Phase::Off && (before == Phase::Recording || before == Phase::Closing)) {
        const int dropped =
            static_cast<int>(std::min<std::uint64_t>(state.dropped, std::numeric_limits<int>::max()));
        append(
            dropped > 0 ? Severity::Warning : Severity::Information,
            tr("Recorded %1, %2, %n message(s) dropped: %3 in %4.", "duration, size, file, folder", dropped)
                .arg(recordedTimeText(state.duration), recordedSizeText(state.bytes), name, folder));
    }
}

void RecordingEvents::recordKept(const QString &path, const QString &problem)
{
    if (problem.isEmpty())
        append(Severity::Information,
               tr("The last minute is kept in %1.", "a path").arg(QDir::toNativeSeparators(path)));
    else
        append(Severity::Error, tr("The last minute could not be kept: %1", "a sentence").arg(problem));
}

void RecordingEvents::recordMarker(const Marker &marker)
{
    const int number = m_markers.add(marker);
    m_log.append({.time = Server::publishedAt(marker.time),
                  .severity = Severity::Information,
                  .kind = EventKind::Marker,
                  .channel = marker.key,
                  .clientId = marker.clientId,
                  .text = markerText(number, marker)});
    Q_EMIT markerAdded(number, marker);
}

void RecordingEvents::recordRepaired(const QStringList &paths, const QStringList &failed)
{
    if (!paths.isEmpty())
        append(Severity::Information,
               tr("%n recording(s) that an earlier run of the program did not finish can be read now: %1.",
                  "paths", static_cast<int>(paths.size()))
                   .arg(joinedPaths(paths)));
    if (!failed.isEmpty())
        append(Severity::Warning,
               tr("%n unfinished recording(s) could not be repaired: %1. Try “supersynk repair FILE”.",
                  "paths", static_cast<int>(failed.size()))
                   .arg(joinedPaths(failed)));
}

void RecordingEvents::append(Severity severity, const QString &text)
{
    m_log.append({.time = Server::publishedAt(Server::now()),
                  .severity = severity,
                  .kind = EventKind::Recording,
                  .text = text});
}

} // namespace supersynk
