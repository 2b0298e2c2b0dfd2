// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/purge.h"

#include "server/channels/snapshot.h"
#include "server/server.h"
#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"

#include <algorithm>

namespace supersynk {
namespace {

bool isChannel(const QModelIndex &index)
{
    return index.data(ChannelModel::KindRole).value<ChannelModel::Kind>() == ChannelModel::Kind::Channel;
}

} // namespace

Purge Purge::ofRows(const QModelIndexList &indexes)
{
    Purge purge;
    for (const QModelIndex &index : indexes) {
        if (!isChannel(index))
            continue;
        if (isFiltered(index))
            purge.addListedClients(index);
        else
            purge.addChannel(index);
    }
    for (const QModelIndex &index : indexes) {
        if (!isChannel(index))
            purge.addClient(index);
    }
    return purge;
}

Purge Purge::ofChannels(const QModelIndexList &indexes)
{
    Purge purge;
    for (const QModelIndex &index : indexes)
        purge.addChannel(isChannel(index) ? index : index.parent());
    return purge;
}

Purge Purge::ofAllClients(const ChannelModel &model)
{
    Purge purge;
    purge.m_isAllClients = true;
    purge.m_count = model.clientCount();
    return purge;
}

void Purge::addChannel(const QModelIndex &index)
{
    const QByteArray key = index.data(ChannelModel::KeyRole).toByteArray();
    if (m_channels.contains(key))
        return;
    m_channels.insert(key);
    m_channelName = index.siblingAtColumn(ChannelModel::Name).data().toString();
    m_count += index.data(ChannelModel::ClientCountRole).toInt();
}

void Purge::addListedClients(const QModelIndex &channel)
{
    for (int row = 0; row < channel.model()->rowCount(channel); ++row)
        addClient(channel.model()->index(row, 0, channel));
}

void Purge::addClient(const QModelIndex &index)
{
    const QByteArray key = index.data(ChannelModel::KeyRole).toByteArray();
    const bool isLost = index.data(ChannelModel::LostCountRole).toInt() > 0;
    if (isLost || m_channels.contains(key))
        return;
    Ids &ids = m_clients[key];
    const qsizetype before = ids.size();
    ids.insert(index.data(ChannelModel::ClientIdRole).toByteArray());
    m_count += static_cast<int>(ids.size() - before);
}

void Purge::recount(const Snapshot &snapshot)
{
    m_count = 0;
    for (const ChannelSnapshot &channel : snapshot.channels) {
        if (m_isAllClients || m_channels.contains(channel.key)) {
            m_count += static_cast<int>(channel.clients.size());
            continue;
        }
        const auto ids = m_clients.constFind(channel.key);
        if (ids == m_clients.constEnd())
            continue;
        m_count += static_cast<int>(std::ranges::count_if(
            channel.clients, [&](const ClientSnapshot &client) { return ids->contains(client.id); }));
    }
}

QString Purge::question() const
{
    if (m_isAllClients)
        return tr("Remove all %n client(s) from all channels?", nullptr, m_count);
    if (m_channels.size() == 1 && m_clients.isEmpty())
        return tr("Remove %n client(s) from channel “%1”?", nullptr, m_count).arg(m_channelName);
    return tr("Remove %n client(s)?", nullptr, m_count);
}

int Purge::execute(Server &server) const
{
    if (m_isAllClients)
        return static_cast<int>(server.purgeAll());
    int count = 0;
    for (const QByteArray &key : m_channels)
        count += static_cast<int>(server.purgeChannel(key));
    for (auto channel = m_clients.constBegin(); channel != m_clients.constEnd(); ++channel) {
        for (const QByteArray &id : *channel)
            count += server.removeClient(channel.key(), id) ? 1 : 0;
    }
    return count;
}

} // namespace supersynk
