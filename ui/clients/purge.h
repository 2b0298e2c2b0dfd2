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

/// Whom to remove: some clients, some whole channels, or everybody. Names them by key and id, so it stays
/// right while rows come and go. They may be all that a server holds: nothing here takes longer than once
/// through them.
class Purge
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Purge)

public:
    /// What the rows \a indexes of a ChannelModel, or of a proxy above one, stand for. A client whose channel
    /// is among them goes with its channel. Of a channel that is filtered only the clients that are listed
    /// go.
    [[nodiscard]] static Purge ofRows(const QModelIndexList &indexes);
    /// The whole channels which the rows \a indexes belong to.
    [[nodiscard]] static Purge ofChannels(const QModelIndexList &indexes);
    [[nodiscard]] static Purge ofEverybody(const ChannelModel &model);

    /// How many clients it concerns, as of when it was made or counted again.
    [[nodiscard]] int count() const { return m_count; }
    /// Counts again, by who is there in \a snapshot.
    void recount(const Snapshot &snapshot);
    /// What to ask the operator before so many are gone.
    [[nodiscard]] QString question() const;
    /// Removes them. Returns how many they were in the end.
    int carryOut(Server &server) const;

private:
    using Ids = QSet<QByteArray>;

    void addChannel(const QModelIndex &index);
    void addListedClients(const QModelIndex &channel);
    void addClient(const QModelIndex &index);

    bool m_everybody = false;
    QSet<QByteArray> m_channels;
    QHash<QByteArray, Ids> m_clients; // by the key of their channel
    int m_count = 0;
};

} // namespace supersynk
