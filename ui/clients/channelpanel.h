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

class AttendanceButton;
class ChannelTree;
class ClientWatch;
class EmptyList;
class EmptyState;
class FilterBar;
class Monitor;
class Names;
class Purge;
class RowActions;

/// Identifies a client independently of rows.
struct ClientName
{
    QByteArray key;
    QByteArray id;

    bool operator==(const ClientName &) const = default;
};

/// The list of clients: the tree with its filter and the actions on its rows, or, if there are no rows, an
/// explanation with the next step. The context menu of the tree has the same actions.
class ChannelPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All references must outlive this object. \a watch judges the snapshots of \a monitor.
    ChannelPanel(Server &server, Monitor &monitor, ClientWatch &watch, QWidget *parent = nullptr);

    /// Shows \a names, which outlive the panel.
    void setNames(const Names &names);

    [[nodiscard]] ChannelModel &model() { return m_model; }
    [[nodiscard]] ChannelTree &tree() const { return *m_tree; }
    [[nodiscard]] const EmptyState &emptyState() const;
    /// Remove the selected clients, their whole channels, all clients; dismiss lost clients. The texts
    /// include the number of clients.
    [[nodiscard]] QList<QAction *> purgeActions() const
    {
        return {m_remove, m_purgeChannel, m_purgeAll, m_dismiss};
    }

    /// Copy ids, channel URLs, bodies.
    [[nodiscard]] QList<QAction *> copyActions() const;
    /// Pause, expand all, collapse all.
    [[nodiscard]] QList<QAction *> viewActions() const;
    /// Adds \a action, owned by the window, to the context menu after the copy actions.
    void addContextAction(QAction *action);

    /// The server's URL for headsets, shown while there are no clients.
    void setUrl(const QString &url);
    void setAccessKeyNeeded(bool isNeeded);
    void focusFilter();
    /// Moves the focus to the list, or to the button of the text that replaces it.
    void focusList();
    /// Lists only the clients that need attention, and moves the focus to the list.
    void showAttention();
    /// Selects \a client only, or nothing, and emits clientSelected(). If the filter hides the client, no row
    /// is selected, but the signal is emitted all the same.
    void select(const std::optional<supersynk::ClientName> &client);
    /// The selected channel, or that of the selected client; empty if there is none.
    [[nodiscard]] QByteArray selectedChannel() const;

Q_SIGNALS:
    /// A single client has been selected, or something else than a single client.
    void clientSelected(const std::optional<supersynk::ClientName> &client);
    void startRequested();
    void simulationRequested();
    /// The operator asks why a headset is not in the empty list.
    void assistantRequested();
    void purged(int count);
    /// No clients shall be expected from now on.
    void stopExpectingRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    void buildPurgeActions();
    void connectParts();
    void updateGlow();
    void refresh();
    void layOut();
    void selectionChanged();
    [[nodiscard]] QModelIndex rowOf(const ClientName &client) const;
    void selectAnywhere(const QByteArray &clientId);
    void updateActions();
    void updateDismiss(int selected);
    void dismissSelected();
    void showTreeOrEmptyList();
    void confirm(Purge purge);
    void execute(const Purge &purge);

    Server &m_server;
    Monitor &m_monitor;
    ClientWatch &m_watch;
    ChannelModel m_model;
    ChannelFilter m_filter;
    FilterBar *m_filterBar;
    AttendanceButton *m_attendance;
    ChannelTree *m_tree;
    RowActions *m_rowActions;
    EmptyList *m_emptyList;
    QStackedLayout *m_stack;
    QAction *m_pause;
    QAction *m_copySeparator; // a separator
    QAction *m_remove;
    QAction *m_purgeChannel;
    QAction *m_purgeAll;
    QAction *m_dismiss;
};

} // namespace supersynk
