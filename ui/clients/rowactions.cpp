// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/rowactions.h"

#include "server/base/utf8text.h"
#include "server/network/addresses.h"
#include "server/server.h"
#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"
#include "ui/clients/selectioncount.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStringList>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

void toClipboard(const QString &text)
{
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

QModelIndexList selectedRows(const QTreeView &tree)
{
    return rowsOf(tree.selectionModel()->selection());
}

QByteArray keyOf(const QModelIndex &row)
{
    return row.data(ChannelModel::KeyRole).toByteArray();
}

QByteArray clientOf(const QModelIndex &row)
{
    return row.data(ChannelModel::ClientIdRole).toByteArray();
}

} // namespace

RowActions::RowActions(QTreeView &tree, const Server &server, QObject *parent)
    : QObject(parent)
    , m_tree(tree)
    , m_server(server)
    , m_copyId(new QAction(tr("Copy &ID"), this))
    , m_copyUrl(new QAction(tr("Copy Channel &URL"), this))
    , m_copyBody(new QAction(tr("Copy &Body"), this))
    , m_expand(new QAction(tr("&Expand All"), this))
    , m_collapse(new QAction(tr("&Collapse All"), this))
{
    build();
    updateEnabled();
}

void RowActions::build()
{
    m_copyId->setShortcut(QKeySequence::Copy);
    m_copyUrl->setShortcut(Qt::CTRL | Qt::Key_U);
    m_copyBody->setShortcut(Qt::CTRL | Qt::Key_B);
    m_expand->setShortcut(Qt::CTRL | Qt::Key_E);
    m_collapse->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    for (QAction *action : copyActions() + treeActions())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // text fields use the same keys
    connect(m_copyId, &QAction::triggered, this, &RowActions::copyIds);
    connect(m_copyUrl, &QAction::triggered, this, &RowActions::copyUrls);
    connect(m_copyBody, &QAction::triggered, this, &RowActions::copyBodies);
    connect(m_expand, &QAction::triggered, &m_tree, &QTreeView::expandAll);
    connect(m_collapse, &QAction::triggered, &m_tree, &QTreeView::collapseAll);
}

void RowActions::setUrl(const QString &url)
{
    m_url = url;
    updateEnabled();
}

void RowActions::updateEnabled()
{
    const bool hasSelection = m_tree.selectionModel()->hasSelection();
    m_copyId->setEnabled(hasSelection);
    m_copyUrl->setEnabled(hasSelection && !m_url.isEmpty());
    m_copyBody->setEnabled(hasSelection);
}

void RowActions::copyIds() const
{
    QStringList ids;
    for (const QModelIndex &row : selectedRows(m_tree)) {
        const QByteArray client = clientOf(row);
        ids.append(textFromUtf8(client.isEmpty() ? keyOf(row) : client));
    }
    toClipboard(ids.join(u'\n'));
}

void RowActions::copyUrls() const
{
    QStringList urls;
    for (const QModelIndex &row : selectedRows(m_tree))
        urls.append(channelUrl(m_url, keyOf(row)));
    urls.removeDuplicates();
    toClipboard(urls.join(u'\n'));
}

void RowActions::copyBodies() const
{
    const QModelIndexList rows = selectedRows(m_tree);
    const QList<QByteArray> bodies = selectedBodies();
    const bool isOneClient = rows.size() == 1 && !clientOf(rows.first()).isEmpty();
    toClipboard(QString::fromUtf8(isOneClient ? bodies.value(0) : '[' + bodies.join(',') + ']'));
}

QList<QByteArray> RowActions::selectedBodies() const
{
    QList<QByteArray> bodies;
    const auto addClient = [&](const QModelIndex &row) {
        if (const auto body = m_server.latestBody(keyOf(row), clientOf(row)))
            bodies.append(*body);
    };
    for (const QModelIndex &row : selectedRows(m_tree)) {
        if (!clientOf(row).isEmpty()) {
            // Its channel, if selected too, already includes it.
            if (!m_tree.selectionModel()->isRowSelected(row.parent().row(), row.parent().parent()))
                addClient(row);
        } else if (isFiltered(row)) {
            for (int i = 0; i < row.model()->rowCount(row); ++i)
                addClient(row.model()->index(i, 0, row));
        } else {
            for (const Message &message : m_server.latestBodies(keyOf(row)))
                bodies.append(message.body);
        }
    }
    return bodies;
}

} // namespace supersynk
