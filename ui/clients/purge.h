// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QModelIndexList>
#include <QSet>
#include <QString>

namespace supersynk {

class ChannelModel;
class Server;
struct Snapshot;

/// Clients to remove: some clients, some whole channels, or all clients. Identified by key and id, so rows
/// may come and go. All operations are linear in the number of clients.
class Purge
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Purge)

public:
    /// The rows \a indexes of a ChannelModel or of a proxy above it. A client whose channel is among them
    /// counts with its channel. Of a filtered channel only the listed clients are removed.
    [[nodiscard]] static Purge ofRows(const QModelIndexList &indexes);
    /// The whole channels of the rows \a indexes.
    [[nodiscard]] static Purge ofChannels(const QModelIndexList &indexes);
    [[nodiscard]] static Purge ofAllClients(const ChannelModel &model);

    /// The number of clients, as of construction or the latest recount().
    [[nodiscard]] int count() const { return m_count; }
    /// Counts the clients that are in \a snapshot.
    void recount(const Snapshot &snapshot);
    /// The question to confirm the removal.
    [[nodiscard]] QString question() const;
    /// Removes the clients. Returns how many were removed.
    int execute(Server &server) const;

private:
    using Ids = QSet<QByteArray>;

    void addChannel(const QModelIndex &index);
    void addListedClients(const QModelIndex &channel);
    void addClient(const QModelIndex &index);

    bool m_isAllClients = false;
    QSet<QByteArray> m_channels;
    QString m_channelName;            // of the one that was added last, as the list calls it
    QHash<QByteArray, Ids> m_clients; // by the key of their channel
    int m_count = 0;
};

} // namespace supersynk
