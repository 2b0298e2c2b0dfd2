// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/reportwriter.h"

#include "server/recording/report/writereport.h"

#include <QThread>

namespace supersynk {

ReportWriter::ReportWriter(QObject *parent)
    : QObject(parent)
{}

ReportWriter::~ReportWriter()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void ReportWriter::start(const QString &recording, const QString &target)
{
    m_thread.reset(QThread::create([this, recording, target] {
        int last = -1;
        const auto problem = writeReport(recording, target, [&](double share) {
            if (const int percent = static_cast<int>(share * 100); percent != last) {
                last = percent;
                QMetaObject::invokeMethod(this, [this, percent] { Q_EMIT progressed(percent); });
            }
            return !*m_isCancelled;
        });
        if (!*m_isCancelled)
            QMetaObject::invokeMethod(this,
                                      [this, text = problem.value_or(QString())] { Q_EMIT finished(text); });
    }));
    m_thread->start();
}

} // namespace supersynk
