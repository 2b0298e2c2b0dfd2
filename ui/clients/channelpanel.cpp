// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channelpanel.h"

#include "ui/clients/attendancebutton.h"
#include "ui/clients/channeltree.h"
#include "ui/clients/dismissal.h"
#include "ui/clients/emptylist.h"
#include "ui/clients/filterbar.h"
#include "ui/clients/pausebar.h"
#include "ui/clients/purge.h"
#include "ui/clients/purgequestion.h"
#include "ui/clients/rowactions.h"
#include "ui/clients/selectioncount.h"
#include "ui/names/names.h"
#include "ui/watch/clientwatch.h"
#include "ui/watch/monitor.h"
#include "ui/widgets/symbols.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

QPushButton *purgeButton(const QList<QAction *> &actions, QWidget *parent)
{
    auto *button = new QPushButton(ChannelPanel::tr("Remove"), parent);
    button->setToolTip(ChannelPanel::tr("Remove clients"));
    auto *menu = new QMenu(button);
    menu->addActions(actions);
    button->setMenu(menu);
    return button;
}

} // namespace

ChannelPanel::ChannelPanel(Server &server, Monitor &monitor, ClientWatch &watch, QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_monitor(monitor)
    , m_watch(watch)
    , m_filter(m_model)
    , m_filterBar(new FilterBar(m_filter, this))
    , m_attendance(new AttendanceButton(this))
    , m_tree(new ChannelTree(m_filter, this))
    , m_rowActions(new RowActions(*m_tree, server, this))
    , m_emptyList(new EmptyList(server, monitor, m_model, m_filter, this))
    , m_stack(new QStackedLayout)
    , m_pause(new QAction(symbolIcon(Symbol::Paused), tr("&Pause"), this))
    , m_copySeparator(new QAction(this))
    , m_remove(new QAction(this))
    , m_purgeChannel(new QAction(this))
    , m_purgeAll(new QAction(this))
    , m_dismiss(new QAction(this))
{
    buildActions();
    layOut();
    connectParts();
    updateGlow();
    refresh();
}

void ChannelPanel::connectParts()
{
    connect(&m_watch, &ClientWatch::shownRosterChanged, &m_model, &ChannelModel::update);
    connect(&m_watch, &ClientWatch::attentionChanged, this, &ChannelPanel::updateActions);
    connect(m_filterBar, &FilterBar::listRequested, this, &ChannelPanel::focusList);
    connect(m_filterBar, &FilterBar::changed, this, &ChannelPanel::refresh);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChannelPanel::selectionChanged);
    connect(&m_monitor, &Monitor::refreshDue, this, &ChannelPanel::refresh);
    connect(&m_server, &Server::stateChanged, this, &ChannelPanel::showTreeOrEmptyList);
    connect(m_attendance, &AttendanceButton::missingChosen, this, &ChannelPanel::selectAnywhere);
    connect(m_attendance, &AttendanceButton::stopRequested, this, &ChannelPanel::stopExpectingRequested);
    connect(m_emptyList, &EmptyList::clearFilterRequested, m_filterBar, &FilterBar::clear);
    connect(m_emptyList, &EmptyList::startRequested, this, &ChannelPanel::startRequested);
    connect(m_emptyList, &EmptyList::simulationRequested, this, &ChannelPanel::simulationRequested);
    connect(m_emptyList, &EmptyList::helpRequested, this, &ChannelPanel::assistantRequested);
    connect(m_pause, &QAction::toggled, &m_monitor, &Monitor::setPaused);
    connect(&m_monitor, &Monitor::pausedChanged, m_pause, &QAction::setChecked);
    connect(&m_monitor, &Monitor::pausedChanged, this, &ChannelPanel::refresh);
    connect(&m_monitor, &Monitor::totalsChanged, this, &ChannelPanel::updateActions);
}

void ChannelPanel::setNames(const Names &names)
{
    m_model.setNames(names);
    m_attendance->setNames(names);
    connect(&names, &Names::changed, m_tree, &ChannelTree::fitNames);
}

void ChannelPanel::refresh()
{
    updateActions();
    m_filterBar->setCounts(m_model.clientCount() + m_model.lostCount(), m_model.attentionCount());
    showTreeOrEmptyList();
}

void ChannelPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGlow();
}

/// No fading on a desktop with animations disabled.
void ChannelPanel::updateGlow()
{
    const int milliseconds = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this);
    m_model.setGlowEnabled(milliseconds > 0);
}

void ChannelPanel::setUrl(const QString &url)
{
    m_rowActions->setUrl(url);
    m_emptyList->setUrl(url);
    showTreeOrEmptyList();
}

void ChannelPanel::setAccessKeyNeeded(bool isNeeded)
{
    m_emptyList->setAccessKeyNeeded(isNeeded);
    showTreeOrEmptyList();
}

void ChannelPanel::focusFilter()
{
    m_filterBar->focusText();
}

void ChannelPanel::showAttention()
{
    m_filterBar->showAttention();
    focusList();
}

/// Selects the first client if nothing is selected.
void ChannelPanel::focusList()
{
    if (m_stack->currentWidget() != m_tree) {
        m_stack->currentWidget()->setFocus();
        return;
    }
    m_tree->setFocus(Qt::OtherFocusReason);
    const QModelIndex first = m_filter.index(0, 0, m_filter.index(0, 0));
    if (!m_tree->selectionModel()->hasSelection() && first.isValid())
        m_tree->setCurrentIndex(first);
}

const EmptyState &ChannelPanel::emptyState() const
{
    return *m_emptyList;
}

QList<QAction *> ChannelPanel::copyActions() const
{
    return m_rowActions->copyActions();
}

QList<QAction *> ChannelPanel::viewActions() const
{
    return QList<QAction *>{m_pause} + m_rowActions->treeActions();
}

void ChannelPanel::addContextAction(QAction *action)
{
    m_tree->insertAction(m_copySeparator, action);
}

QByteArray ChannelPanel::selectedChannel() const
{
    const QModelIndexList rows = rowsOf(m_tree->selectionModel()->selection());
    return rows.isEmpty() ? QByteArray() : rows.first().data(ChannelModel::KeyRole).toByteArray();
}

void ChannelPanel::buildActions()
{
    m_pause->setCheckable(true);
    m_pause->setShortcut(Qt::CTRL | Qt::Key_P);
    m_pause->setToolTip(tr("Freeze the list. The server keeps running."));
    m_copySeparator->setSeparator(true);
    auto *purgeSeparator = new QAction(this);
    purgeSeparator->setSeparator(true);
    buildPurgeActions();
    m_tree->addActions(copyActions());
    m_tree->addAction(m_copySeparator);
    m_tree->addActions(purgeActions());
    m_tree->addAction(purgeSeparator);
    m_tree->addActions(m_rowActions->treeActions());
}

void ChannelPanel::buildPurgeActions()
{
    m_remove->setShortcut(QKeySequence::Delete);
    m_purgeChannel->setShortcut(Qt::CTRL | Qt::Key_Delete);
    m_purgeAll->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    for (QAction *action : purgeActions())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // in text fields these keys delete text
    const auto selected = [this] { return rowsOf(m_tree->selectionModel()->selection()); };
    connect(m_remove, &QAction::triggered, this, [=, this] { confirm(Purge::ofRows(selected())); });
    connect(m_purgeChannel, &QAction::triggered, this, [=, this] { confirm(Purge::ofChannels(selected())); });
    connect(m_purgeAll, &QAction::triggered, this, [this] { confirm(Purge::ofAllClients(m_model)); });
    connect(m_dismiss, &QAction::triggered, this, &ChannelPanel::dismissSelected);
}

void ChannelPanel::layOut()
{
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_filterBar, 1);
    bar->addWidget(m_attendance, 1);
    auto *pause = new QToolButton(this);
    pause->setDefaultAction(m_pause);
    pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addWidget(pause);
    bar->addWidget(purgeButton(purgeActions(), this));
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_emptyList);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(bar);
    layout->addLayout(m_stack, 1);
    layout->addWidget(new PauseBar(m_monitor, this)); // at the bottom, so that no row moves under the pointer
}

void ChannelPanel::selectionChanged()
{
    m_rowActions->updateEnabled();
    updateActions();
    const QModelIndexList rows = rowsOf(m_tree->selectionModel()->selection());
    if (rows.isEmpty()) // the selected client may have left; its last body stays in the inspector
        return;
    const QByteArray id = rows.first().data(ChannelModel::ClientIdRole).toByteArray();
    if (rows.size() > 1 || id.isEmpty())
        Q_EMIT clientSelected(std::nullopt);
    else
        Q_EMIT clientSelected(ClientName{rows.first().data(ChannelModel::KeyRole).toByteArray(), id});
}

void ChannelPanel::select(const std::optional<ClientName> &client)
{
    const QModelIndex row = client ? rowOf(*client) : QModelIndex();
    if (row.isValid()) {
        m_tree->expand(row.parent());
        m_tree->selectionModel()->setCurrentIndex(
            row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return;
    }
    m_tree->clearSelection();
    Q_EMIT clientSelected(client);
}

/// Selects the first row of \a clientId in whatever channel, if the list has one.
void ChannelPanel::selectAnywhere(const QByteArray &clientId)
{
    const QModelIndexList rows = m_filter.match(m_filter.index(0, 0), ChannelModel::ClientIdRole, clientId, 1,
                                                Qt::MatchExactly | Qt::MatchRecursive);
    if (!rows.isEmpty())
        select(ClientName{rows.first().data(ChannelModel::KeyRole).toByteArray(), clientId});
}

QModelIndex ChannelPanel::rowOf(const ClientName &client) const
{
    const auto find = [this](const QModelIndex &parent, int role, const QByteArray &name) {
        return m_filter.match(m_filter.index(0, 0, parent), role, name, 1, Qt::MatchExactly).value(0);
    };
    const QModelIndex channel = find({}, ChannelModel::KeyRole, client.key);
    return channel.isValid() ? find(channel, ChannelModel::ClientIdRole, client.id) : QModelIndex();
}

void ChannelPanel::updateActions()
{
    const SelectionCount selected = countOf(m_tree->selectionModel()->selection());
    const auto update = [](QAction *action, const QString &text, int count) {
        action->setText(count > 0 ? u"%1 (%2)"_s.arg(text, QLocale().toString(count)) : text);
        action->setEnabled(count > 0);
    };
    update(m_remove, tr("&Remove Selected"), selected.rows);
    update(m_purgeChannel, tr("Remove &Whole Channel"), selected.channels);
    update(m_purgeAll, tr("Remove &All Clients"), m_monitor.totals().clients); // current, also while paused
    updateDismiss(selected.lost);
}

/// For the selected lost clients, or for all of them. The Delete key is that of the enabled action.
void ChannelPanel::updateDismiss(int selected)
{
    const int count = selected > 0 ? selected : m_watch.roster().lostCount();
    const QString text = selected > 0 ? tr("&Dismiss Lost") : tr("&Dismiss All Lost");
    m_dismiss->setText(count > 0 ? u"%1 (%2)"_s.arg(text, QLocale().toString(count)) : text);
    m_dismiss->setEnabled(count > 0);
    const bool isOnDelete = selected > 0 && !m_remove->isEnabled();
    m_dismiss->setShortcut(isOnDelete ? QKeySequence(QKeySequence::Delete) : QKeySequence());
}

void ChannelPanel::dismissSelected()
{
    dismissLost(m_tree->selectionModel()->selection(), m_watch);
    refresh();
}

void ChannelPanel::showTreeOrEmptyList()
{
    const bool isEmpty = m_filter.rowCount() == 0;
    if (isEmpty)
        m_emptyList->updateContent();
    QWidget *shown = isEmpty ? static_cast<QWidget *>(m_emptyList) : m_tree;
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus && m_stack->currentWidget()->isAncestorOf(focus);
    if (shown == m_stack->currentWidget())
        return;
    m_stack->setCurrentWidget(shown);
    if (hadFocus) // else Qt moves it on to the next button
        shown->setFocus();
}

/// Counts the clients again: the list may be out of date, most of all while paused.
void ChannelPanel::confirm(Purge purge)
{
    purge.recount(m_server.snapshot());
    if (purge.count() <= 1) {
        execute(purge);
        return;
    }
    auto *box = new PurgeQuestion(purge, m_monitor, this);
    connect(box, &PurgeQuestion::confirmed, this, [this, purge] { execute(purge); });
    box->open();
}

void ChannelPanel::execute(const Purge &purge)
{
    const int count = purge.execute(m_server);
    m_monitor.refresh();
    Q_EMIT purged(count);
}

} // namespace supersynk
