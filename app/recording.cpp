// SPDX-License-Identifier: GPL-3.0-only
#include "app/recording.h"

#include "app/exitdeadline.h"
#include "app/options.h"
#include "server/base/counted.h"
#include "server/recording/recorder.h"

#include <QCoreApplication>
#include <QDebug>
#include <QDir>
#include <QLocale>

namespace supersynk {
namespace {

using Phase = RecordingState::Phase;

QString sizeOf(std::uint64_t bytes)
{
    return QLocale::c().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

/// Logs what has changed between two states.
void logChange(const RecordingState &before, const RecordingState &now)
{
    if (now.phase == Phase::Recording && now.path != before.path)
        qInfo().noquote() << "Recording to" << QDir::toNativeSeparators(now.path);
    if (now.phase == Phase::Recording && !now.warning.isEmpty() && now.warning != before.warning)
        qWarning().noquote() << now.warning << sizeOf(now.freeBytes) << "are free";
    if (now.dropped > 0 && before.dropped == 0)
        qWarning("The disk is too slow for the recording: messages are dropped");
    if (now.phase == before.phase)
        return;
    if (now.phase == Phase::Failed)
        qCritical().noquote() << now.problem;
    if (now.phase == Phase::Off || (now.phase == Phase::Failed && now.messages > 0)) {
        qInfo().noquote() << "The recording has ended:" << QDir::toNativeSeparators(now.path) << "with"
                          << counted(now.messages, u"message") << "in" << sizeOf(now.bytes) << "and"
                          << now.dropped << "dropped";
    }
}

} // namespace

void logRecordings(Recorder &recorder)
{
    QObject::connect(&recorder, &Recorder::stateChanged, &recorder,
                     [before = RecordingState()](const RecordingState &now) mutable {
                         logChange(before, now);
                         before = now;
                     });
    QObject::connect(&recorder, &Recorder::keptLastMinute, &recorder,
                     [](const QString &path, const QString &problem) {
                         if (problem.isEmpty())
                             qInfo().noquote() << "The last minute is in" << QDir::toNativeSeparators(path);
                         else
                             qCritical().noquote() << "The last minute could not be kept:" << problem;
                     });
    QObject::connect(&recorder, &Recorder::repaired, &recorder,
                     [](const QStringList &paths, const QStringList &failed) {
                         for (const QString &path : paths)
                             qInfo().noquote() << "Repaired a recording that a crash had cut off:"
                                               << QDir::toNativeSeparators(path);
                         for (const QString &path : failed)
                             qWarning().noquote() << "This part of a recording could not be repaired:"
                                                  << QDir::toNativeSeparators(path);
                     });
}

void startRecordings(Recorder &recorder, const RecordRequest &request)
{
    if (request.keepsLastMinute)
        recorder.setKeepsRecent(true);
    if (request.settings.folder.isEmpty())
        return;
    recorder.setDefaults(request.settings);
    recorder.repair(request.settings.folder);
    switch (request.when) {
    case RecordRequest::When::Always:
        recorder.start(request.settings);
        break;
    case RecordRequest::When::Clients:
        recorder.setAutomatic(request.settings, request.linger);
        break;
    case RecordRequest::When::OnRequest:
        break;
    }
}

void finishRecordings(Recorder &recorder)
{
    if (!recorder.finish())
        exitWithoutDisk("the next start repairs the recording");
    QCoreApplication::sendPostedEvents(&recorder); // its last signals
}

} // namespace supersynk
