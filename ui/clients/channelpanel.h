// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "ui/clients/channelfilter.h"
#include "ui/clients/channelmodel.h"

#include <QList>
#include <QWidget>

#include <optional>

class QAction;
class QStackedLayout;

namespace supersynk {

class ChannelTree;
class EmptyList;
class EmptyState;
class FilterBar;
class Monitor;
class Purge;
class RowActions;

/// A client by the names that stay the same while rows come and go.
struct ClientName
{
    QByteArray key;
    QByteArray id;

    bool operator==(const ClientName &) const = default;
};

/// Who is there: the tree with its filter, what can be done with its rows, and, where there is nobody, what
/// to do about it. The actions stand in the context menu of the tree, too.
class ChannelPanel final : public QWidget
{
    Q_OBJECT

public:
    ChannelPanel(Server &server, Monitor &monitor, QWidget *parent = nullptr);

    [[nodiscard]] ChannelModel &model() { return m_model; }
    [[nodiscard]] ChannelTree &tree() const { return *m_tree; }
    [[nodiscard]] const EmptyState &emptyState() const;
    /// Remove the selection, its channels, everybody. Their texts say how many clients they concern.
    [[nodiscard]] QList<QAction *> purgeActions() const { return {m_remove, m_purgeChannel, m_purgeAll}; }

    /// Copy ids, URLs of channels, bodies.
    [[nodiscard]] QList<QAction *> copyActions() const;
    /// Pause, and how much of the tree is open.
    [[nodiscard]] QList<QAction *> viewActions() const;
    /// Puts \a action, which belongs to the window, into the context menu behind the copying.
    void addContextAction(QAction *action);

    /// Where headsets reach the server, to be told to whoever waits for the first one.
    void setUrl(const QString &url);
    void setAccessKeyNeeded(bool isNeeded);
    void focusFilter();
    /// Selects \a client alone, and tells so; nobody, if there is none. Whom the list does not show is told
    /// to be selected all the same, while no row is.
    void select(const std::optional<supersynk::ClientName> &client);
    /// The channel that is selected, or whose client is; empty if there is none.
    [[nodiscard]] QByteArray selectedChannel() const;

Q_SIGNALS:
    /// One client, and nothing else, has been selected; or none, because something else has.
    void clientSelected(const std::optional<supersynk::ClientName> &client);
    void startRequested();
    void simulationRequested();
    void purged(int count);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void buildPurgeActions();
    void connectParts();
    void followStyle();
    void refresh();
    void layOut();
    void selectionChanged();
    [[nodiscard]] QModelIndex rowOf(const ClientName &client) const;
    void updateActions();
    void showWhatThereIs();
    void ask(Purge purge);
    void carryOut(const Purge &purge);

    Server &m_server;
    Monitor &m_monitor;
    ChannelModel m_model;
    ChannelFilter m_filter;
    FilterBar *m_filterBar;
    ChannelTree *m_tree;
    RowActions *m_rowActions;
    EmptyList *m_emptyList;
    QStackedLayout *m_stack;
    QAction *m_pause;
    QAction *m_behindCopying; // a separator
    QAction *m_remove;
    QAction *m_purgeChannel;
    QAction *m_purgeAll;
};

} // namespace supersynk
