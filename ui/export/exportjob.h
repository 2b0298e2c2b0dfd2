// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/export/exportsettings.h"
#include "server/recording/recordingreader.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace supersynk {

/// What there is to choose from in a recording.
struct RecordingOutline
{
    QString problem; ///< Why it can't be read; the rest is empty then.
    std::vector<RecordedClient> clients;
    ClientLabels labels; ///< What the operator called the clients.
    Instant begin;
    Instant end;
};

/// Reads or exports a recording in a thread. The destructor cancels, and waits.
class ExportJob final : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(QObject *parent = nullptr);
    ~ExportJob() override;

    /// Begins one of them. One at a time.
    void read(const QString &recording);
    void exportTo(const QString &recording, const ExportSettings &settings);
    void cancel() { m_isCancelled = true; }
    [[nodiscard]] bool isBusy() const { return m_thread != nullptr; }

Q_SIGNALS:
    void outlined(const supersynk::RecordingOutline &outline);
    /// In whole per cent, when they change.
    void progressed(int percent);
    void exported(const supersynk::ExportResult &result);

private:
    /// Runs \a work in the thread, and then \a report in that of this object.
    void start(const std::function<void()> &work, const std::function<void()> &report);

    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_isCancelled = false;
    RecordingOutline m_outline; // written by the thread, read after it
    ExportResult m_result;
};

} // namespace supersynk
