// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recordingsettings.h"

#include <QList>
#include <QString>

#include <chrono>

class QSettings;

namespace supersynk {

/// What a marker is about. Without a selected client it is about the selected channel, and without that about
/// the session.
enum class MarkerScope { Session, Channel, Client };

/// The marker on one of the keys Ctrl+1 to Ctrl+9.
struct MarkerKey
{
    QString label; ///< "Marker 3" if empty.
    MarkerScope scope = MarkerScope::Session;

    bool operator==(const MarkerKey &) const = default;
};

/// What the operator has chosen about recordings, kept between starts. The file can be edited by hand:
///
///     [recording]
///     folder=/home/lab/Documents/Supersynk
///     name=sub-{participant}/ses-{session}/sub-{participant}_ses-{session}_task-{task}_run-{run}
///     study=maze-pilot
///     participant=07
///     group=
///     session=01
///     task=maze
///     notes=
///     consent=
///     channels=atelier, hall
///     addresses=false
///     file_megabytes=4000
///     file_minutes=0
///     last_minute=true
///     automatic=false
///     automatic_seconds=30
///
///     [markers]
///     labels=Baseline ends, Door opens
///     scopes=session, client
///
/// Without channels, all are recorded; file_megabytes and file_minutes are 0 for no limit. Missing and
/// invalid values are ignored.
struct RecordingPreferences
{
    static constexpr qsizetype kKeys = 9;
    static constexpr std::chrono::seconds kMaxLinger{3600};

    RecordingSettings settings;
    bool keepsLastMinute = true;
    bool isAutomatic =
        false; ///< From the first client that joins until `linger` after the last one has left.
    std::chrono::seconds linger{30};
    QList<MarkerKey> keys = QList<MarkerKey>(kKeys);

    bool operator==(const RecordingPreferences &) const = default;
};

/// "Supersynk" in the operator's documents.
[[nodiscard]] QString defaultRecordingFolder();

[[nodiscard]] RecordingPreferences loadRecording(const QSettings &store);
void storeRecording(QSettings &store, const RecordingPreferences &preferences);
/// Whether the operator has chosen a folder yet.
[[nodiscard]] bool hasStoredRecording(const QSettings &store);

} // namespace supersynk
