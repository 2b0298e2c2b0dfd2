// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>

class QThread;

namespace supersynk {

/// Writes the report of a recording in a thread of its own.
class ReportWriter final : public QObject
{
    Q_OBJECT

public:
    explicit ReportWriter(QObject *parent = nullptr);
    /// Cancels, and waits until the thread has ended.
    ~ReportWriter() override;

    void start(const QString &recording, const QString &target);
    void cancel() { *m_isCancelled = true; }

Q_SIGNALS:
    /// From 0 to 100.
    void progressed(int percent);
    /// \a problem is a sentence, and empty if the report is there. Not emitted after cancel().
    void finished(const QString &problem);

private:
    const std::shared_ptr<std::atomic<bool>> m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    std::unique_ptr<QThread> m_thread;
};

} // namespace supersynk
