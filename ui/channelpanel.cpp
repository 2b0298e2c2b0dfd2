// SPDX-License-Identifier: GPL-3.0-only
#include "channelpanel.h"

#include "channelmodel.h"
#include "channels/selectioncount.h"
#include "channeltree.h"
#include "emptystate.h"
#include "monitor.h"
#include "purge.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Phase = ServerState::Phase;

QToolButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

/// For the shells of Windows as well as others: these know no single quotes.
QString commandFor(const QString &target, bool isAccessKeyNeeded)
{
    QString command = u"curl "_s;
    if (target.startsWith("https:"_L1))
        command += "--insecure "_L1; // as the browser of a headset: it can't know our certificate
    if (isAccessKeyNeeded)
        command += uR"(-H "Authorization: Bearer KEY" )"_s;
    return command + uR"(-d "{\"client_id\":\"test\"}" %1)"_s.arg(target);
}

} // namespace

ChannelPanel::ChannelPanel(Server &server, Monitor &monitor, QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_monitor(monitor)
    , m_search(new QLineEdit(this))
    , m_tree(new ChannelTree(m_filter, this))
    , m_emptyState(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_remove(new QAction(this))
    , m_purgeChannel(new QAction(this))
    , m_purgeAll(new QAction(this))
{
    m_filter.setSourceModel(&m_monitor.model());
    m_search->setPlaceholderText(tr("Filter by name or address"));
    m_search->setAccessibleName(tr("Filter"));
    m_search->setClearButtonEnabled(true);
    buildActions();
    layOut();

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        updateEmptyState();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChannelPanel::selectionChanged);
    connect(&m_monitor, &Monitor::refreshed, this, [this] {
        updateActions();
        updateEmptyState();
    });
    connect(&m_server, &Server::stateChanged, this, &ChannelPanel::updateEmptyState);
    connect(m_emptyState, &EmptyState::clicked, this, &ChannelPanel::emptyStateClicked);
    updateActions();
    updateEmptyState();
}

void ChannelPanel::setUrl(const QString &url)
{
    m_url = url;
    updateEmptyState();
}

void ChannelPanel::setAccessKeyNeeded(bool isNeeded)
{
    m_isAccessKeyNeeded = isNeeded;
    updateEmptyState();
}

void ChannelPanel::focusFilter()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QByteArray ChannelPanel::selectedChannel() const
{
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    return rows.isEmpty() ? QByteArray() : rows.first().data(ChannelModel::KeyRole).toByteArray();
}

void ChannelPanel::buildActions()
{
    m_remove->setShortcut(QKeySequence::Delete);
    m_purgeChannel->setShortcut(Qt::CTRL | Qt::Key_Delete);
    m_purgeAll->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    for (QAction *action : purgeActions()) {
        // In the fields of the window these keys delete text.
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_tree->addAction(action);
    }
    const auto selected = [this] { return m_tree->selectionModel()->selectedRows(); };
    connect(m_remove, &QAction::triggered, this, [=, this] { ask(Purge::ofRows(selected())); });
    connect(m_purgeChannel, &QAction::triggered, this, [=, this] { ask(Purge::ofChannels(selected())); });
    connect(m_purgeAll, &QAction::triggered, this, [this] { ask(Purge::ofEverybody(m_monitor.model())); });
}

void ChannelPanel::layOut()
{
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    for (QAction *action : purgeActions())
        bar->addWidget(buttonFor(action, this));
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_emptyState);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(bar);
    layout->addLayout(m_stack, 1);
}

void ChannelPanel::selectionChanged()
{
    updateActions();
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    if (rows.isEmpty()) // the selected client may have left: its last body is still of interest
        return;
    const QByteArray id = rows.first().data(ChannelModel::ClientIdRole).toByteArray();
    if (rows.size() > 1 || id.isEmpty())
        Q_EMIT clientSelected(std::nullopt);
    else
        Q_EMIT clientSelected(ClientName{rows.first().data(ChannelModel::KeyRole).toByteArray(), id});
}

void ChannelPanel::updateActions()
{
    const SelectionCount selected = countOf(m_tree->selectionModel()->selection());
    const auto update = [](QAction *action, const QString &text, const QString &iconText, int count) {
        action->setText(text);
        action->setIconText(count > 0 ? u"%1 (%2)"_s.arg(iconText).arg(count) : iconText);
        action->setEnabled(count > 0);
    };
    const int remove = selected.rows;
    const int purgeChannel = selected.channels;
    const int purgeAll = m_monitor.model().clientCount();
    update(m_remove, tr("&Remove %n Selected Client(s)", nullptr, remove), tr("Remove"), remove);
    update(m_purgeChannel, tr("&Purge Channel of %n Client(s)", nullptr, purgeChannel), tr("Purge channel"),
           purgeChannel);
    update(m_purgeAll, tr("Purge &All %n Client(s)", nullptr, purgeAll), tr("Purge all"), purgeAll);
}

void ChannelPanel::updateEmptyState()
{
    const bool isEmpty = m_filter.rowCount() == 0;
    if (isEmpty)
        m_emptyState->setContent(emptyContent());
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_emptyState) : m_tree);
}

EmptyState::Content ChannelPanel::emptyContent() const
{
    const int hidden = m_monitor.model().clientCount();
    if (hidden > 0)
        return {.title = tr("Nothing matches the filter"),
                .text = tr("%n client(s) hidden.", nullptr, hidden),
                .button = tr("Clear filter")};
    switch (m_server.state().phase) {
    case Phase::Stopped:
        return {.title = tr("The server is stopped"),
                .text = tr("Press Start, and headsets can call."),
                .button = tr("Start")};
    case Phase::Failed:
        return {.title = tr("The server could not start"),
                .text = tr("Put right what is said above, or take another port, and press Start.")};
    case Phase::Starting:
        return {.title = tr("The server is starting")};
    case Phase::Running:
        break;
    }
    const QString target = m_url + u"/api/channels/room"_s;
    return {.title = tr("Waiting for the first client"),
            .text = tr("Have a headset post to %1, or try it from a terminal:").arg(target),
            .command = commandFor(target, m_isAccessKeyNeeded)};
}

void ChannelPanel::emptyStateClicked()
{
    if (m_filter.text().isEmpty())
        Q_EMIT startRequested();
    else
        m_search->clear();
}

void ChannelPanel::ask(const Purge &purge)
{
    if (purge.count() <= 1) {
        carryOut(purge);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove clients"), purge.question(),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // the question quotes a channel's key
    box->setInformativeText(tr("Clients that are still posting come back with their next post."));
    const QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(remove, &QPushButton::clicked, this, [this, purge] { carryOut(purge); });
    box->open();
}

void ChannelPanel::carryOut(const Purge &purge)
{
    const int count = purge.carryOut(m_server);
    m_monitor.refresh();
    Q_EMIT purged(count);
}

} // namespace supersynk
