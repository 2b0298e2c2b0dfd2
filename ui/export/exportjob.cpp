// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/exportjob.h"

#include "server/recording/export/recordingexport.h"

#include <QThread>

#include <utility>

namespace supersynk {

ExportJob::ExportJob(QObject *parent)
    : QObject(parent)
{}

ExportJob::~ExportJob()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void ExportJob::read(const QString &recording)
{
    start(
        [this, recording] {
            const auto opened = RecordingReader::open(recording);
            if (const auto *problem = std::get_if<QString>(&opened)) {
                m_outline = {.problem = *problem};
                return;
            }
            const auto &reader = std::get<RecordingReader>(opened);
            m_outline = {.clients = reader.clients(),
                         .labels = reader.labels(),
                         .begin = reader.begin(),
                         .end = reader.end()};
        },
        [this] { Q_EMIT outlined(m_outline); });
}

void ExportJob::exportTo(const QString &recording, const ExportSettings &settings)
{
    start(
        [this, recording, settings] {
            int shown = -1;
            m_result = exportRecording(recording, settings, [this, &shown](double share) {
                const int percent = static_cast<int>(share * 100);
                if (percent != std::exchange(shown, percent))
                    Q_EMIT progressed(percent);
                return !m_isCancelled;
            });
        },
        [this] { Q_EMIT exported(m_result); });
}

void ExportJob::start(const std::function<void()> &work, const std::function<void()> &report)
{
    m_isCancelled = false;
    m_thread.reset(QThread::create(work));
    connect(m_thread.get(), &QThread::finished, this, [this, report] {
        m_thread->wait();
        m_thread.release()->deleteLater(); // it is the sender
        report();
    });
    m_thread->start();
}

} // namespace supersynk
