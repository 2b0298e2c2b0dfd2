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

} // namespace

SelectionCount countOf(const QItemSelection &selection)
{
    SelectionCount count;
    QSet<int> selectedChannels; // by their rows
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); !range.parent().isValid() && row <= range.bottom(); ++row) {
            const QModelIndex channel = range.model()->index(row, 0);
            selectedChannels.insert(row);
            count.rows += isFiltered(channel) ? range.model()->rowCount(channel) : clientsOf(channel);
            count.channels += clientsOf(channel);
        }
    }
    QSet<int> channels = selectedChannels;
    for (const QItemSelectionRange &range : selection) {
        const QModelIndex channel = range.parent();
        if (!channel.isValid() || selectedChannels.contains(channel.row()))
            continue;
        count.rows += range.height();
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
