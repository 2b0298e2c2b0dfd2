// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/selectioncount.h"

#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"

#include <QSet>

namespace supersynk {
namespace {

int clientsOf(const QModelIndex &channel)
{
    return channel.data(ChannelModel::ClientCountRole).toInt();
}

int lostOf(const QModelIndex &row)
{
    return row.data(ChannelModel::LostCountRole).toInt();
}

int lostOf(const QItemSelectionRange &clients)
{
    int count = 0;
    if (lostOf(clients.parent()) > 0) {
        for (int row = clients.top(); row <= clients.bottom(); ++row)
            count += lostOf(clients.model()->index(row, 0, clients.parent()));
    }
    return count;
}

/// Of a channel's listed clients.
int listedLostOf(const QModelIndex &channel)
{
    int count = 0;
    for (int row = 0; lostOf(channel) > 0 && row < channel.model()->rowCount(channel); ++row)
        count += lostOf(channel.model()->index(row, 0, channel));
    return count;
}

} // namespace

SelectionCount countOf(const QItemSelection &selection)
{
    SelectionCount count;
    QSet<int> selectedChannels; // by their rows
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); !range.parent().isValid() && row <= range.bottom(); ++row) {
            const QModelIndex channel = range.model()->index(row, 0);
            selectedChannels.insert(row);
            const int lost = listedLostOf(channel);
            count.lost += lost;
            count.rows += isFiltered(channel) ? range.model()->rowCount(channel) - lost : clientsOf(channel);
            count.channels += clientsOf(channel);
        }
    }
    QSet<int> channels = selectedChannels;
    for (const QItemSelectionRange &range : selection) {
        const QModelIndex channel = range.parent();
        if (!channel.isValid() || selectedChannels.contains(channel.row()))
            continue;
        const int lost = lostOf(range);
        count.lost += lost;
        count.rows += range.height() - lost;
        if (!channels.contains(channel.row())) {
            channels.insert(channel.row());
            count.channels += clientsOf(channel);
        }
    }
    return count;
}

QModelIndexList rowsOf(const QItemSelection &selection)
{
    QModelIndexList rows;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(range.model()->index(row, 0, range.parent()));
    }
    return rows;
}

} // namespace supersynk
