// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QModelIndexList>
#include <QString>

#include <vector>

namespace supersynk {

class ChannelModel;
class Server;
struct Snapshot;

/// Whom to remove: some clients, some whole channels, or everybody. Names them by key and id, so it stays
/// right while rows come and go.
class Purge
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Purge)

public:
    /// What the rows \a indexes of a ChannelModel, or of a proxy above one, stand for. A client whose channel
    /// is among them goes with its channel.
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
    struct Client
    {
        QByteArray key;
        QByteArray id;
    };

    void addChannel(const QModelIndex &index);

    bool m_everybody = false;
    std::vector<QByteArray> m_channels;
    std::vector<Client> m_clients;
    int m_count = 0;
};

} // namespace supersynk
