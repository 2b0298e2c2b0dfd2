// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/modeltext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

void appendRows(QString &text, const QAbstractItemModel &model, const QModelIndex &parent, int level)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells.append(model.index(row, column, parent).data().toString());
        text.append(QString(level * 2, u' ') + cells.join(u" | "_s) + u'\n');
        appendRows(text, model, model.index(row, 0, parent), level + 1);
    }
}

} // namespace

QString modelText(const QAbstractItemModel &model)
{
    QString text;
    appendRows(text, model, {}, 0);
    return text;
}

QString modelNames(const QAbstractItemModel &model)
{
    QStringList channels;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex channel = model.index(row, 0);
        QStringList clients;
        for (int client = 0; client < model.rowCount(channel); ++client)
            clients.append(model.index(client, 0, channel).data().toString());
        channels.append(u"%1(%2)"_s.arg(channel.data().toString(), clients.join(u' ')));
    }
    return channels.join(u' ');
}

ModelSpy::ModelSpy(QAbstractItemModel &model)
    : inserted(&model, &QAbstractItemModel::rowsInserted)
    , removed(&model, &QAbstractItemModel::rowsRemoved)
    , changed(&model, &QAbstractItemModel::dataChanged)
    , layouts(&model, &QAbstractItemModel::layoutChanged)
    , resets(&model, &QAbstractItemModel::modelReset)
{}

void ModelSpy::clear()
{
    for (QSignalSpy *spy : {&inserted, &removed, &changed, &layouts, &resets})
        spy->clear();
}

QString ModelSpy::text() const
{
    QStringList parts;
    const auto add = [&parts](const QString &name, const QSignalSpy &spy) {
        if (!spy.isEmpty())
            parts.append(u"%1 %2"_s.arg(name).arg(spy.size()));
    };
    add(u"inserted"_s, inserted);
    add(u"removed"_s, removed);
    add(u"changed"_s, changed);
    add(u"layouts"_s, layouts);
    add(u"resets"_s, resets);
    return parts.join(u", "_s);
}
