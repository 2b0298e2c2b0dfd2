// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/marker.h"
#include "server/recording/recordingstate.h"
#include "ui/recording/recordingevents.h"
#include "ui/recording/recordingpreferences.h"
#include "ui/recording/recordingtext.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QMenu;
class QSettings;
class QWidget;

namespace supersynk {

class EventLog;
class MarkerEntry;
class Names;
class Recorder;
class Server;
class SessionDialog;

/// What the operator does with recordings: the actions of the menu *Session*, with their dialogs, and the
/// choices behind them, kept in the settings. Enters in the log what the recorder does.
class RecordingControl final : public QObject
{
    Q_OBJECT

public:
    /// Has the recorder keep the last minute, and finish files that an earlier run did not, if the operator
    /// wants so. Actions and dialogs belong to \a window. All references must outlive this.
    RecordingControl(Server &server, EventLog &log, QSettings &store, QWidget &window);
    ~RecordingControl() override;

    /// Shows \a names, which outlive this, and has the recorder write their labels.
    void setNames(const Names &names);

    [[nodiscard]] QAction &recordAction() const { return *m_record; }
    [[nodiscard]] QAction &markerAction() const { return *m_marker; }
    [[nodiscard]] QAction &keepAction() const { return *m_keep; }
    /// Opens the dialog of the session's details.
    [[nodiscard]] QAction &sessionAction() const { return *m_session; }
    void fillMenu(QMenu &menu) const;

    /// What markers may be about: the selected channel and client, both of which may be empty.
    void setSelected(const QByteArray &key, const QByteArray &clientId);

    [[nodiscard]] RecordingEvents &events() { return m_events; }
    [[nodiscard]] const RecordingPreferences &preferences() const { return m_preferences; }
    [[nodiscard]] RecordingState state() const;
    /// The folder of the present recording, or of the last one, or of the next ones; one above it that
    /// exists.
    [[nodiscard]] QString folder() const;

Q_SIGNALS:
    void stateChanged(const supersynk::RecordingState &state);
    /// Something other than the recording has failed.
    void failed(const supersynk::RecordingProblem &problem);
    /// A short message for the status bar.
    void reported(const QString &text);

private:
    void buildActions();
    void buildMarkerActions();
    void connectRecorder();
    void apply(const RecordingPreferences &preferences);
    void recordOrStop();
    void record(bool withLastMinute);
    void showSession();
    void showFolder() const;
    void askForMarker();
    void enterMarker();
    void mark(const MarkerKey &key, const QString &usualLabel);
    void showState(const RecordingState &state);
    void showKept(const QString &path, const QString &problem);
    void labelMarkerActions();
    [[nodiscard]] Marker selectedNow() const;

    Server &m_server;
    Recorder &m_recorder;
    const Names *m_names = nullptr;
    QSettings &m_store;
    QWidget &m_window;
    RecordingEvents m_events;
    RecordingPreferences m_preferences;
    Marker m_selected; // its channel and client
    QPointer<SessionDialog> m_dialog;
    QPointer<MarkerEntry> m_entry;
    QAction *m_record;
    QAction *m_recordFromLastMinute;
    QAction *m_keep;
    QAction *m_marker;
    QList<QAction *> m_keys;
    QAction *m_session;
    QAction *m_folder;
    bool m_isActive = false;
};

} // namespace supersynk
