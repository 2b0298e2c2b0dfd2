// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/dismissal.h"

#include "ui/clients/channelmodel.h"
#include "ui/clients/selectioncount.h"
#include "ui/watch/clientwatch.h"

#include <QSet>

#include <utility>

namespace supersynk {
namespace {

using Name = std::pair<QByteArray, QByteArray>; // key and id

QSet<Name> lostClientsIn(const QItemSelection &selection)
{
    QSet<Name> names;
    const auto add = [&](const QModelIndex &row) {
        if (row.data(ChannelModel::LostCountRole).toInt() > 0)
            names.insert({row.data(ChannelModel::KeyRole).toByteArray(),
                          row.data(ChannelModel::ClientIdRole).toByteArray()});
    };
    for (const QModelIndex &row : rowsOf(selection)) {
        if (row.parent().isValid())
            add(row);
        for (int child = 0; child < row.model()->rowCount(row); ++child)
            add(row.model()->index(child, 0, row));
    }
    return names;
}

} // namespace

void dismissLost(const QItemSelection &selection, ClientWatch &watch)
{
    const QSet<Name> names = lostClientsIn(selection); // the rows go while they are dismissed
    if (names.isEmpty())
        watch.dismissAll();
    for (const Name &name : names)
        watch.dismiss(name.first, name.second);
}

} // namespace supersynk
