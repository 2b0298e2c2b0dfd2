// SPDX-License-Identifier: GPL-3.0-only
#include "purge.h"

#include "channelmodel.h"
#include "channels/snapshot.h"
#include "plaintext.h"
#include "server.h"

#include <QHash>
#include <QSet>

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
        if (isChannel(index))
            purge.addChannel(index);
    }
    for (const QModelIndex &index : indexes) {
        const QByteArray key = index.data(ChannelModel::KeyRole).toByteArray();
        if (isChannel(index) || std::ranges::find(purge.m_channels, key) != purge.m_channels.end())
            continue;
        purge.m_clients.push_back({key, index.data(ChannelModel::ClientIdRole).toByteArray()});
        ++purge.m_count;
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

Purge Purge::ofEverybody(const ChannelModel &model)
{
    Purge purge;
    purge.m_everybody = true;
    purge.m_count = model.clientCount();
    return purge;
}

void Purge::addChannel(const QModelIndex &index)
{
    const QByteArray key = index.data(ChannelModel::KeyRole).toByteArray();
    if (std::ranges::find(m_channels, key) != m_channels.end())
        return;
    m_channels.push_back(key);
    m_count += index.data(ChannelModel::ClientCountRole).toInt();
}

void Purge::recount(const Snapshot &snapshot)
{
    QHash<QByteArray, QSet<QByteArray>> wanted;
    for (const Client &client : m_clients)
        wanted[client.key].insert(client.id);
    m_count = 0;
    for (const ChannelSnapshot &channel : snapshot.channels) {
        if (m_everybody || std::ranges::find(m_channels, channel.key) != m_channels.end()) {
            m_count += static_cast<int>(channel.clients.size());
            continue;
        }
        const QSet<QByteArray> ids = wanted.value(channel.key);
        m_count += static_cast<int>(std::ranges::count_if(
            channel.clients, [&](const ClientSnapshot &client) { return ids.contains(client.id); }));
    }
}

QString Purge::question() const
{
    constexpr qsizetype kMaxName = 40;
    if (m_everybody)
        return tr("Remove all %n client(s) from all channels?", nullptr, m_count);
    if (m_channels.size() == 1 && m_clients.empty())
        return tr("Remove %n client(s) from channel “%1”?", nullptr, m_count)
            .arg(visibleText(m_channels.front(), kMaxName));
    return tr("Remove %n client(s)?", nullptr, m_count);
}

int Purge::carryOut(Server &server) const
{
    if (m_everybody)
        return static_cast<int>(server.purgeAll());
    int count = 0;
    for (const QByteArray &key : m_channels)
        count += static_cast<int>(server.purgeChannel(key));
    for (const Client &client : m_clients)
        count += server.removeClient(client.key, client.id) ? 1 : 0;
    return count;
}

} // namespace supersynk
