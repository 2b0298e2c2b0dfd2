// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAction>
#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

class QTreeView;

namespace supersynk {

class Server;

/// The copy actions for the selected rows of the tree, and its expand and collapse actions. Their shortcuts
/// work while the tree has the focus.
class RowActions final : public QObject
{
    Q_OBJECT

public:
    RowActions(QTreeView &tree, const Server &server, QObject *parent = nullptr);

    /// Copy ids, channel URLs, bodies: one line for each row, bodies as a JSON array. For a filtered channel
    /// the bodies of its listed clients.
    [[nodiscard]] QList<QAction *> copyActions() const { return {m_copyId, m_copyUrl, m_copyBody}; }
    /// Expand all, collapse all.
    [[nodiscard]] QList<QAction *> treeActions() const { return {m_expand, m_collapse}; }

    /// The server's URL for headsets.
    void setUrl(const QString &url);
    /// Enables the actions that apply to the current selection.
    void updateEnabled();

private:
    void build();
    void copyIds() const;
    void copyUrls() const;
    void copyBodies() const;
    [[nodiscard]] QList<QByteArray> selectedBodies() const;

    QTreeView &m_tree;
    const Server &m_server;
    QString m_url;
    QAction *m_copyId;
    QAction *m_copyUrl;
    QAction *m_copyBody;
    QAction *m_expand;
    QAction *m_collapse;
};

} // namespace supersynk
