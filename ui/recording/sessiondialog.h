// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/recording/recordingpreferences.h"

#include <QDialog>
#include <QTimer>

#include <array>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace supersynk {

class ChannelChoice;
class ElidedLabel;
class Names;

/// What the operator says about a session and chooses about its recording. Shows the path of the next file
/// while the fields are edited.
class SessionDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Present
    {
        QList<QByteArray> channels; ///< Keys of the channels that exist.
        const Names *names = nullptr;
        bool isRecording = false; ///< Then there is no button to start.
    };
    SessionDialog(const RecordingPreferences &preferences, const Present &present, QWidget *parent = nullptr);

    /// As the fields are now.
    [[nodiscard]] RecordingPreferences preferences() const;
    /// The path of the next file.
    [[nodiscard]] QString preview() const;

Q_SIGNALS:
    void stored(const supersynk::RecordingPreferences &preferences);
    /// After stored().
    void recordRequested();

private:
    void fill(const RecordingPreferences &preferences);
    [[nodiscard]] QWidget *buildSessionPage();
    [[nodiscard]] QWidget *buildFilePage();
    [[nodiscard]] QWidget *buildRecordingPage();
    [[nodiscard]] QWidget *buildMarkerPage();
    void buildLayout(bool isRecording);
    void nameFields();
    void watchFields();
    void chooseFolder();
    void showPreview();
    void store(bool startsRecording);

    const RecordingPreferences m_initial;
    QTimer m_previewTimer; // looking for files takes time on a network drive
    // Session
    QLineEdit *m_study;
    QLineEdit *m_participant;
    QLineEdit *m_group;
    QLineEdit *m_session;
    QLineEdit *m_task;
    QPlainTextEdit *m_notes;
    QPlainTextEdit *m_consent;
    // Files
    QLineEdit *m_folder;
    QComboBox *m_name;
    QSpinBox *m_fileMegabytes;
    QSpinBox *m_fileMinutes;
    // What is recorded, and when
    ChannelChoice *m_channels;
    QCheckBox *m_addresses;
    QCheckBox *m_lastMinute;
    QCheckBox *m_automatic;
    QSpinBox *m_linger;
    // Markers
    struct KeyRow
    {
        QLineEdit *label;
        QComboBox *scope;
    };
    std::array<KeyRow, RecordingPreferences::kKeys> m_keys{};
    ElidedLabel *m_preview;
};

} // namespace supersynk
