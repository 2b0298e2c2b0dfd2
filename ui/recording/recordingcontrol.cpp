// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/recordingcontrol.h"

#include "server/recording/recorder.h"
#include "server/server.h"
#include "ui/names/names.h"
#include "ui/recording/markerentry.h"
#include "ui/recording/recordingicon.h"
#include "ui/recording/sessiondialog.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QUrl>
#include <QWidget>

#include <array>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Phase = RecordingState::Phase;

/// What the keys of the digits send without Shift on a French keyboard.
constexpr std::array kFrenchDigits{Qt::Key_Ampersand,  Qt::Key_Eacute,     Qt::Key_QuoteDbl,
                                   Qt::Key_Apostrophe, Qt::Key_ParenLeft,  Qt::Key_Minus,
                                   Qt::Key_Egrave,     Qt::Key_Underscore, Qt::Key_Ccedilla};

QList<QKeySequence> shortcutsOf(int digit)
{
    QList<QKeySequence> keys{QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_0 + digit))};
    if (QLocale::system().language() == QLocale::French)
        keys.append(QKeyCombination(Qt::CTRL, kFrenchDigits.at(static_cast<std::size_t>(digit - 1))));
    return keys;
}

QString withShortcut(const QString &text, const QAction &action)
{
    return u"%1 (%2)"_s.arg(text, action.shortcut().toString(QKeySequence::NativeText));
}

} // namespace

RecordingControl::RecordingControl(Server &server, EventLog &log, QSettings &store, QWidget &window)
    : m_server(server)
    , m_recorder(server.recorder())
    , m_store(store)
    , m_window(window)
    , m_events(log)
    , m_record(new QAction(&window))
    , m_recordFromLastMinute(new QAction(tr("Record &From a Minute Ago"), &window))
    , m_keep(new QAction(tr("&Keep the Last Minute"), &window))
    , m_marker(new QAction(tr("Add &Marker…"), &window))
    , m_session(new QAction(tr("Session &Details…"), &window))
    , m_folder(new QAction(tr("Show Recordings in Fo&lder"), &window))
{
    buildActions();
    buildMarkerActions();
    connectRecorder();
    apply(loadRecording(store));
    showState(m_recorder.state());
    if (hasStoredRecording(store))
        m_recorder.repair(m_preferences.settings.folder);
}

RecordingControl::~RecordingControl() = default;

void RecordingControl::setNames(const Names &names)
{
    m_names = &names;
    const auto tellRecorder = [this] { m_recorder.setLabels(m_names->labels()); };
    connect(&names, &Names::changed, this, tellRecorder);
    tellRecorder();
}

void RecordingControl::buildActions()
{
    m_record->setShortcut(Qt::Key_F9);
    m_recordFromLastMinute->setShortcut(Qt::SHIFT | Qt::Key_F9);
    m_keep->setShortcut(Qt::CTRL | Qt::Key_K);
    m_keep->setIcon(recordingIcon(RecordingIcon::Keep));
    m_marker->setShortcut(Qt::CTRL | Qt::Key_M);
    m_marker->setIcon(recordingIcon(RecordingIcon::Marker));
    m_marker->setIconText(tr("Add Marker"));
    m_marker->setToolTip(withShortcut(tr("Mark this moment, and say what happened"), *m_marker));
    m_recordFromLastMinute->setToolTip(tr("The recording begins with the kept minute."));
    m_session->setToolTip(tr("Folder and name of the files, participant, channels, marker keys"));

    connect(m_record, &QAction::triggered, this, &RecordingControl::recordOrStop);
    connect(m_recordFromLastMinute, &QAction::triggered, this, [this] { record(true); });
    connect(m_keep, &QAction::triggered, this, [this] { m_recorder.keepLastMinute(m_recorder.defaults()); });
    connect(m_marker, &QAction::triggered, this, &RecordingControl::askForMarker);
    connect(m_session, &QAction::triggered, this, &RecordingControl::showSession);
    connect(m_folder, &QAction::triggered, this, &RecordingControl::showFolder);
}

void RecordingControl::buildMarkerActions()
{
    for (int i = 0; i < RecordingPreferences::kKeys; ++i) {
        auto *action = new QAction(&m_window);
        action->setShortcuts(shortcutsOf(i + 1));
        connect(action, &QAction::triggered, this,
                [this, i] { mark(m_preferences.keys.at(i), tr("Marker %1").arg(i + 1)); });
        m_keys.append(action);
    }
}

void RecordingControl::connectRecorder()
{
    connect(&m_recorder, &Recorder::stateChanged, this, &RecordingControl::showState);
    connect(&m_recorder, &Recorder::marked, &m_events, &RecordingEvents::recordMarker);
    connect(&m_recorder, &Recorder::repaired, &m_events, &RecordingEvents::recordRepaired);
    connect(&m_recorder, &Recorder::keptLastMinute, this, &RecordingControl::showKept);
}

void RecordingControl::fillMenu(QMenu &menu) const
{
    menu.setToolTipsVisible(true);
    menu.addActions({m_record, m_recordFromLastMinute, m_keep});
    menu.addSeparator();
    menu.addAction(m_marker);
    QMenu *keys = menu.addMenu(tr("Marker Ke&ys"));
    keys->addActions(m_keys);
    menu.addSeparator();
    menu.addActions({m_session, m_folder});
}

void RecordingControl::setSelected(const QByteArray &key, const QByteArray &clientId)
{
    m_selected.key = key;
    m_selected.clientId = clientId;
}

RecordingState RecordingControl::state() const
{
    return m_recorder.state();
}

/// Uses \a preferences from now on; a running recording keeps its own.
void RecordingControl::apply(const RecordingPreferences &preferences)
{
    m_preferences = preferences;
    m_recorder.setDefaults(preferences.settings);
    m_recorder.setKeepsRecent(preferences.keepsLastMinute);
    m_recorder.setAutomatic(preferences.isAutomatic ? std::optional(preferences.settings) : std::nullopt,
                            preferences.linger);
    labelMarkerActions();
}

void RecordingControl::labelMarkerActions()
{
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        QString label = m_preferences.keys.at(i).label;
        if (label.isEmpty())
            label = tr("Marker %1").arg(i + 1);
        m_keys.at(i)->setText(u"&%1  %2"_s.arg(QString::number(i + 1), label.replace(u'&', u"&&"_s)));
    }
}

void RecordingControl::recordOrStop()
{
    if (!m_recorder.state().isActive())
        return record(false);
    enterMarker();
    m_recorder.stop();
}

/// The first time, the operator chooses a folder.
void RecordingControl::record(bool withLastMinute)
{
    const RecordingSettings settings = m_recorder.defaults(); // those of the command line, if it has any
    if (settings == m_preferences.settings && !hasStoredRecording(m_store))
        showSession();
    else
        (void)m_recorder.start(settings, withLastMinute);
}

void RecordingControl::showSession()
{
    if (!m_dialog) {
        QList<QByteArray> present;
        const Snapshot snapshot = m_server.snapshot();
        for (const ChannelSnapshot &channel : snapshot.channels)
            present.append(channel.key);
        RecordingPreferences preferences = m_preferences;
        preferences.settings = m_recorder.defaults();
        m_dialog =
            new SessionDialog(preferences, {present, m_names, m_recorder.state().isActive()}, &m_window);
        connect(m_dialog, &SessionDialog::stored, this, [this](const RecordingPreferences &preferences) {
            storeRecording(m_store, preferences);
            apply(preferences);
        });
        connect(m_dialog, &SessionDialog::recordRequested, this, [this] { record(false); });
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

QString RecordingControl::folder() const
{
    const QString path = m_recorder.state().path;
    QDir folder = path.isEmpty() ? QDir(m_recorder.defaults().folder) : QFileInfo(path).dir();
    while (!folder.exists() && folder.cdUp())
        continue; // none has been made yet
    return folder.path();
}

void RecordingControl::showFolder() const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder()));
}

Marker RecordingControl::selectedNow() const
{
    Marker marker = m_selected;
    marker.time = Server::now();
    return marker;
}

void RecordingControl::askForMarker()
{
    const Marker now = selectedNow();
    enterMarker();
    m_entry = new MarkerEntry(now, m_names, &m_window);
    connect(m_entry, &MarkerEntry::entered, this, [this](const Marker &marker) { m_recorder.mark(marker); });
    // A recording may end by itself or by HTTP before the text is entered.
    const auto tellRecorder = [this, entry = m_entry.data()] { m_recorder.setOpenMarker(entry->marker()); };
    connect(m_entry, &MarkerEntry::changed, this, tellRecorder);
    connect(m_entry, &MarkerEntry::rejected, this, [this] { m_recorder.setOpenMarker(std::nullopt); });
    tellRecorder();
    m_entry->show();
    m_entry->raise();
    m_entry->activateWindow();
}

/// Takes the text as it is: the moment was marked, and belongs to the present file.
void RecordingControl::enterMarker()
{
    if (m_entry)
        m_entry->enter();
}

void RecordingControl::mark(const MarkerKey &key, const QString &usualLabel)
{
    Marker marker = markerAbout(key.scope, selectedNow());
    marker.label = key.label.isEmpty() ? usualLabel : key.label;
    m_recorder.mark(marker);
    Q_EMIT reported(tr("Marker set: %1").arg(marker.label));
}

void RecordingControl::showState(const RecordingState &state)
{
    const bool isActive = state.isActive();
    m_record->setText(isActive ? tr("Stop &Recording") : tr("&Record"));
    m_record->setIconText(isActive ? tr("Stop Recording") : tr("Record"));
    if (isActive != m_isActive || m_record->icon().isNull())
        m_record->setIcon(recordingIcon(isActive ? RecordingIcon::Stop : RecordingIcon::Record));
    m_isActive = isActive;
    m_record->setToolTip(withShortcut(isActive ? tr("End the recording and finish its file")
                                               : tr("Record all that clients post"),
                                      *m_record));
    m_record->setEnabled(state.phase != Phase::Closing);
    m_recordFromLastMinute->setEnabled(!isActive && m_preferences.keepsLastMinute);

    const bool hasRecent = state.recentTime.count() > 0;
    m_keep->setEnabled(hasRecent);
    m_keep->setText(u'&'
                    + keepText(m_preferences.keepsLastMinute && !hasRecent ? std::chrono::seconds(60)
                                                                           : state.recentTime));
    QString kept = tr("The last %n second(s) are in memory. They go into a file of their own.", nullptr,
                      static_cast<int>(state.recentTime.count()));
    if (!m_preferences.keepsLastMinute)
        kept = tr("The last minute is not kept in memory: see Session Details.");
    else if (!hasRecent)
        kept = tr("Nothing is in memory yet.");
    m_keep->setToolTip(withShortcut(kept, *m_keep));
    m_events.recordState(state);
    Q_EMIT stateChanged(state);
}

void RecordingControl::showKept(const QString &path, const QString &problem)
{
    m_events.recordKept(path, problem);
    if (problem.isEmpty())
        Q_EMIT reported(tr("Kept: %1", "the name of a file").arg(QFileInfo(path).fileName()));
    else
        Q_EMIT failed(
            {Symbol::Failed, tr("The last minute could not be kept: %1", "a sentence").arg(problem)});
}

} // namespace supersynk
