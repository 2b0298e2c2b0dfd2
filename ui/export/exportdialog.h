// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/exportjob.h"

#include <QDialog>

#include <chrono>
#include <optional>
#include <utility>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTimeEdit;

namespace supersynk {

class Notice;

/// Asks in which format, what of it, and where to, and exports a recording. Closing it cancels the export.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Two moments since the beginning of a recording.
    using Range = std::optional<std::pair<std::chrono::nanoseconds, std::chrono::nanoseconds>>;

    /// Suggests \a range; without one, everything.
    explicit ExportDialog(const QString &recording, const Range &range = {}, QWidget *parent = nullptr);

private:
    void buildFields();
    void buildLayout();
    void showOutline(const RecordingOutline &outline);
    /// The clients of the chosen channel.
    void showClients();
    void showTarget();
    void browse();
    [[nodiscard]] ExportFormat format() const;
    [[nodiscard]] ExportSettings settings() const;
    void start();
    void showResult(const ExportResult &result);
    void setBusy(bool isBusy);

    const QString m_recording;
    const Range m_range;
    RecordingOutline m_outline;
    QString m_suggestion; // for the target
    ExportJob m_job;
    QWidget *m_fields;
    QComboBox *m_format;
    QComboBox *m_channel;
    QComboBox *m_client;
    QTimeEdit *m_from;
    QTimeEdit *m_until;
    QLineEdit *m_target;
    QPushButton *m_browse;
    QProgressBar *m_progress;
    QLabel *m_sentence;
    Notice *m_notice;
    QDialogButtonBox *m_buttons;
    QPushButton *m_export;
};

} // namespace supersynk
