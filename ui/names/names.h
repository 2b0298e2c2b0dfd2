// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"
#include "server/recording/clientlabels.h"
#include "ui/names/attendance.h"
#include "ui/names/name.h"
#include "ui/names/namesfile.h"
#include "ui/names/shortids.h"

#include <QColor>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace supersynk {

/// The recorded labels, ids and keys of the clients and channels that are replayed.
struct ReplayedNames
{
    ClientLabels labels;                     ///< In the recording, by replayed id.
    QHash<NamedThing, QByteArray> originals; ///< The recorded id or key of each replayed one that differs.

    bool operator==(const ReplayedNames &) const = default;
};

/// The names of clients and channels, kept in a file, and the text that the window shows for an id. For the
/// GUI thread.
///
/// A change is saved at once. Without open(), names are kept in memory only.
class Names final : public QObject
{
    Q_OBJECT

public:
    explicit Names(QObject *parent = nullptr);

    /// Reads the names of \a path, if it exists, and saves them there from now on. Returns what is wrong with
    /// the file, a sentence each. A file that cannot be read is renamed before the first change is saved.
    QStringList open(const QString &path);

    [[nodiscard]] qsizetype count() const { return m_file.count(); }
    /// Null if \a thing has no name.
    [[nodiscard]] const Name *find(const NamedThing &thing) const { return m_file.find(thing); }
    /// The same, but what is replayed under another id or key has the name of the recorded one, unless it has
    /// one of its own.
    [[nodiscard]] const Name *shown(const NamedThing &thing) const;
    /// The label of a client: the operator's, or the one in the recording that is replayed; empty if there is
    /// none.
    [[nodiscard]] QString labelOf(const QByteArray &clientId) const;
    /// What the window calls a client of \a channel: its label, or else its id, shortened (see shortId()).
    /// Safe to show.
    [[nodiscard]] QString clientText(const QByteArray &channel, const QByteArray &id) const;
    /// The label of a channel, or else its key. A replay of a channel with a label says so.
    [[nodiscard]] QString channelText(const QByteArray &key) const;
    /// The colour that the operator chose for a client, or else the one that it posts, or else the one that
    /// keeps it apart from others of its channel; invalid if there is none.
    [[nodiscard]] QColor colorOf(const QByteArray &id) const;
    /// colorOf(), or else that of its id, on \a background.
    [[nodiscard]] QColor clientColor(const QByteArray &id, const QColor &background) const;
    /// The labels of all clients, replayed ones included.
    [[nodiscard]] ClientLabels labels() const;

    /// Changes a name; an empty one removes it. Returns what went wrong, as a sentence.
    QString set(const NamedThing &thing, const Name &name);

    struct ImportResult
    {
        QList<QByteArray> clients; ///< Of the file, in its order.
        QStringList problems;      ///< A sentence each.
    };
    /// Adds the names in \a bytes, a NamesFile. Fields that are empty there stay as they are.
    ImportResult importNames(const QByteArray &bytes);
    /// All names as a file; \a ids are clients that get a line even without a name.
    [[nodiscard]] QByteArray exported(const QList<QByteArray> &ids) const;

    /// Ids of the expected clients.
    [[nodiscard]] const QList<QByteArray> &expected() const { return m_expected; }
    /// Expects \a ids and no other clients. Returns what went wrong, as a sentence.
    QString expect(const QList<QByteArray> &ids);

    /// Names for clients and channels that are replayed, used where the operator has given none.
    void setReplayed(const ReplayedNames &replayed);
    /// The present clients. Cheap while no client joins or leaves.
    void setPresent(const Snapshot &snapshot);
    /// Colours that clients post; an invalid one for those that post none.
    void setPostedColors(const QHash<QByteArray, QColor> &colors);
    [[nodiscard]] const Attendance &attendance() const { return m_attendance; }
    [[nodiscard]] const QSet<QByteArray> &present() const { return m_present; }

Q_SIGNALS:
    /// Texts or colours have changed.
    void changed();
    void attendanceChanged();

private:
    [[nodiscard]] QString save();
    void namesChanged();
    void keepColorsApart(const Snapshot &snapshot, const QSet<QByteArray> &before);
    [[nodiscard]] QByteArray originalOf(const QByteArray &id) const;
    void updateAttendance();

    NamesFile m_file;
    QString m_path;
    bool m_isUnreadable = false; // the file at m_path, which is not overwritten
    QList<QByteArray> m_expected;
    ReplayedNames m_replayed;
    QHash<QByteArray, QColor> m_posted; // by id
    QHash<QByteArray, QColor> m_apart;  // by id, as recorded: see colorBeside()
    QSet<QByteArray> m_present;
    std::uint64_t m_fingerprint = 0; // of the present clients and their channels
    ShortIds m_shortIds;
    Attendance m_attendance;
};

/// As Names::clientText() and channelText(), for windows without names as well.
[[nodiscard]] QString clientText(const Names *names, const QByteArray &channel, const QByteArray &id);
[[nodiscard]] QString channelText(const Names *names, const QByteArray &key);
[[nodiscard]] QColor clientColor(const Names *names, const QByteArray &id, const QColor &background);

} // namespace supersynk
