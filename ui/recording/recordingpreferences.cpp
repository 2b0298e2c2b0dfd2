// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/recordingpreferences.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QStringList>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr auto kFolder = "recording/folder"_L1;
constexpr auto kName = "recording/name"_L1;
constexpr auto kChannels = "recording/channels"_L1;
constexpr auto kAddresses = "recording/addresses"_L1;
constexpr auto kFileMegabytes = "recording/file_megabytes"_L1;
constexpr auto kFileMinutes = "recording/file_minutes"_L1;
constexpr auto kLastMinute = "recording/last_minute"_L1;
constexpr auto kAutomatic = "recording/automatic"_L1;
constexpr auto kAutomaticSeconds = "recording/automatic_seconds"_L1;
constexpr auto kMarkerLabels = "markers/labels"_L1;
constexpr auto kMarkerScopes = "markers/scopes"_L1;

/// By MarkerScope.
constexpr std::array kScopes{"session"_L1, "channel"_L1, "client"_L1};

constexpr std::uint64_t kMegabyte = 1'000'000;

QString keyOf(const SessionField &field)
{
    return "recording/"_L1 + field.name;
}

/// The stored number, if it is one from 0 to \a max.
std::optional<int> storedNumber(const QSettings &store, QLatin1StringView key, int max)
{
    bool isNumber = false;
    const int number = store.value(key).toInt(&isNumber);
    return isNumber && number >= 0 && number <= max ? std::optional(number) : std::nullopt;
}

QList<QByteArray> storedChannels(const QSettings &store)
{
    QList<QByteArray> channels;
    for (const QString &channel : store.value(kChannels).toStringList()) {
        if (!channel.isEmpty())
            channels.append(channel.toUtf8());
    }
    return channels;
}

QList<MarkerKey> storedKeys(const QSettings &store)
{
    QStringList labels = store.value(kMarkerLabels).toStringList();
    QStringList scopes = store.value(kMarkerScopes).toStringList();
    labels.resize(RecordingPreferences::kKeys);
    scopes.resize(RecordingPreferences::kKeys);
    QList<MarkerKey> keys;
    for (qsizetype i = 0; i < RecordingPreferences::kKeys; ++i) {
        const auto scope = std::ranges::find(kScopes, scopes.at(i));
        keys.append({.label = labels.at(i),
                     .scope = scope == kScopes.end() ? MarkerScope::Session
                                                     : static_cast<MarkerScope>(scope - kScopes.begin())});
    }
    return keys;
}

} // namespace

QString defaultRecordingFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents.isEmpty() ? QDir::homePath() : documents).filePath(u"Supersynk"_s);
}

RecordingPreferences loadRecording(const QSettings &store)
{
    constexpr int kMaxMegabytes = std::numeric_limits<int>::max();
    constexpr int kMaxMinutes = 24 * 60;
    RecordingPreferences loaded;
    RecordingSettings &settings = loaded.settings;
    settings.folder = store.value(kFolder).toString();
    if (settings.folder.isEmpty())
        settings.folder = defaultRecordingFolder();
    if (const QString name = store.value(kName).toString(); !name.isEmpty())
        settings.name = name;
    for (const SessionField &field : kSessionFields)
        settings.fields.*field.member = store.value(keyOf(field)).toString();
    settings.channels = storedChannels(store);
    settings.keepsAddresses = store.value(kAddresses, false).toBool();
    if (const auto megabytes = storedNumber(store, kFileMegabytes, kMaxMegabytes))
        settings.fileBytes = static_cast<std::uint64_t>(*megabytes) * kMegabyte;
    settings.fileTime = std::chrono::minutes(storedNumber(store, kFileMinutes, kMaxMinutes).value_or(0));
    loaded.keepsLastMinute = store.value(kLastMinute, true).toBool();
    loaded.isAutomatic = store.value(kAutomatic, false).toBool();
    const int maxSeconds = static_cast<int>(RecordingPreferences::kMaxLinger.count());
    if (const auto seconds = storedNumber(store, kAutomaticSeconds, maxSeconds))
        loaded.linger = std::chrono::seconds(*seconds);
    loaded.keys = storedKeys(store);
    return loaded;
}

void storeRecording(QSettings &store, const RecordingPreferences &preferences)
{
    const RecordingSettings &settings = preferences.settings;
    store.setValue(kFolder, settings.folder);
    store.setValue(kName, settings.name);
    for (const SessionField &field : kSessionFields)
        store.setValue(keyOf(field), settings.fields.*field.member);
    QStringList channels;
    for (const QByteArray &channel : settings.channels)
        channels.append(QString::fromUtf8(channel));
    store.setValue(kChannels, channels);
    store.setValue(kAddresses, settings.keepsAddresses);
    store.setValue(kFileMegabytes, static_cast<qulonglong>(settings.fileBytes / kMegabyte));
    store.setValue(kFileMinutes, static_cast<int>(settings.fileTime.count()));
    store.setValue(kLastMinute, preferences.keepsLastMinute);
    store.setValue(kAutomatic, preferences.isAutomatic);
    store.setValue(kAutomaticSeconds, static_cast<int>(preferences.linger.count()));
    QStringList labels;
    QStringList scopes;
    for (const MarkerKey &key : preferences.keys) {
        labels.append(key.label);
        scopes.append(kScopes.at(static_cast<std::size_t>(key.scope)));
    }
    store.setValue(kMarkerLabels, labels);
    store.setValue(kMarkerScopes, scopes);
}

bool hasStoredRecording(const QSettings &store)
{
    return store.contains(kFolder);
}

} // namespace supersynk
