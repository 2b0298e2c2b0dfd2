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

/// What can be copied of the rows that are selected in a tree of channels, and how much of the tree is open.
/// The actions belong to the tree: their shortcuts count while it has the focus.
class RowActions final : public QObject
{
    Q_OBJECT

public:
    RowActions(QTreeView &tree, const Server &server, QObject *parent = nullptr);

    /// Copy ids, URLs of channels, bodies; each of several rows on a line of its own, bodies as a JSON array.
    /// Of a channel that is filtered the bodies are those of the clients that are listed.
    [[nodiscard]] QList<QAction *> copyActions() const { return {m_copyId, m_copyUrl, m_copyBody}; }
    /// Expand all, collapse all.
    [[nodiscard]] QList<QAction *> treeActions() const { return {m_expand, m_collapse}; }

    /// Where headsets reach the server.
    void setUrl(const QString &url);
    /// Offers what can be done with the rows that are selected now.
    void update();

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
