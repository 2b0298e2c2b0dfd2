// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/eventlogpanel.h"

#include "server/base/savefile.h"
#include "ui/activity/eventtext.h"
#include "ui/activity/eventview.h"
#include "ui/activity/kindbutton.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QClipboard>
#include <QDateTime>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// Saves the hidden kinds, so that kinds of later versions are shown.
constexpr auto kHiddenKinds = "window/event_kinds_hidden"_L1;

} // namespace

EventLogPanel::EventLogPanel(EventLog &log, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_unseen(log)
    , m_filter(log)
    , m_search(new QLineEdit(this))
    , m_kinds(new KindButton(this))
    , m_view(new EventView(m_filter, this))
    , m_emptyState(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_cleared(new Notice(this))
    , m_copy(new QAction(tr("&Copy"), this))
    , m_selectAll(new QAction(tr("Select &All"), this))
    , m_filterByClient(new QAction(tr("&Filter by This Client"), this))
    , m_save(new QAction(tr("&Save Listed Events…"), this))
    , m_clear(new QAction(tr("C&lear"), this))
    , m_saveButton(buttonFor(*m_save, tr("Save As…"), this))
    , m_clearButton(buttonFor(*m_clear, m_clear->iconText(), this))
    , m_saveMenu(new QMenu(this))
{
    m_search->setPlaceholderText(tr("Filter by name, address or text"));
    m_search->setAccessibleName(tr("Filter events"));
    m_search->setClearButtonEnabled(true);
    buildActions();
    buildLayout();

    connect(&m_unseen, &UnseenWarnings::countChanged, this, &EventLogPanel::unseenWarningsChanged);
    connect(m_search, &QLineEdit::textChanged, &m_filter, &EventFilter::setText);
    connect(m_kinds, &KindButton::kindsChanged, this, [this] { m_filter.setKinds(m_kinds->kinds()); });
    connect(m_emptyState, &EmptyState::clicked, this, &EventLogPanel::showAll);
    connect(&m_filter, &EventFilter::logChanged, this, &EventLogPanel::updateEmptyState);
    connect(&m_filter, &EventFilter::modelReset, this, &EventLogPanel::updateEmptyState);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EventLogPanel::updateActions);
    updateEmptyState();
    updateActions();
}

void EventLogPanel::buildActions()
{
    m_copy->setShortcut(QKeySequence::Copy);
    m_selectAll->setShortcut(QKeySequence::SelectAll);
    m_save->setShortcut(QKeySequence::Save);
    m_save->setToolTip(tr("Save the listed events to a CSV file"));
    m_saveButton->setToolTip(m_save->toolTip());
    setKeptIn({});
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    for (QAction *action : {m_copy, m_selectAll, m_filterByClient, separator, m_save, m_clear}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // other lists have their own
        m_view->addAction(action);
    }
    connect(m_copy, &QAction::triggered, this, &EventLogPanel::copySelection);
    connect(m_selectAll, &QAction::triggered, m_view, &EventView::selectAll);
    connect(m_filterByClient, &QAction::triggered, this, &EventLogPanel::filterByClient);
    connect(m_save, &QAction::triggered, this, &EventLogPanel::saveAs);
    connect(m_clear, &QAction::triggered, this, &EventLogPanel::clear);
    m_cleared->setAction(tr("&Undo"));
    connect(m_cleared, &Notice::triggered, this, [this] {
        m_log.restore();
        m_cleared->setText({});
    });
}

void EventLogPanel::setKeptIn(const QString &folder)
{
    const QString toolTip = folder.isEmpty()
        ? tr("Remove all events. This can be undone.")
        : tr("Remove all events from this list. This can be undone, and the log in %1 keeps them.")
              .arg(folder);
    m_clear->setToolTip(toolTip);
    m_clearButton->setToolTip(toolTip);
}

void EventLogPanel::addSaveAction(QAction *action)
{
    if (m_saveMenu->isEmpty()) {
        m_saveMenu->addAction(m_save);
        disconnect(m_saveButton, &QPushButton::clicked, m_save, nullptr);
        disconnect(m_save, &QAction::enabledChanged, m_saveButton, nullptr);
        m_saveButton->setEnabled(true);
        m_saveButton->setMenu(m_saveMenu);
    }
    m_saveMenu->addAction(action);
    m_view->insertAction(m_clear, action);
}

void EventLogPanel::buildLayout()
{
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    bar->addWidget(m_kinds);
    bar->addWidget(m_saveButton);
    bar->addWidget(m_clearButton);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_emptyState);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(bar);
    layout->addWidget(m_cleared);
    m_cleared->setMinimumHeight(1); // its hint has words below each other, and pushes the latest events away
    layout->addLayout(m_stack, 1);
}

void EventLogPanel::clear()
{
    m_log.flush();
    const int count = m_log.rowCount();
    const bool hadFocus = m_clearButton->hasFocus();
    m_log.clear();
    m_view->follow(); // nothing is left to read
    m_cleared->setText(tr("%n event(s) removed.", nullptr, count), Symbol::Running);
    if (hadFocus) // the disabled button would pass it on to any widget
        m_cleared->setFocus();
}

void EventLogPanel::copySelection()
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<LoggedEvent> events;
    for (const QModelIndex &row : rows)
        events.append(m_filter.at(row.row()));
    if (!events.isEmpty())
        QGuiApplication::clipboard()->setText(tabSeparated(events));
}

void EventLogPanel::saveAs()
{
    QFileDialog *dialog = newSaveDialog(tr("Save %n event(s)", nullptr, m_filter.rowCount()));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &fileName) {
        if (const QString problem = saveTo(fileName); !problem.isEmpty())
            showSaveProblem(fileName, problem);
    });
    dialog->open();
}

QFileDialog *EventLogPanel::newSaveDialog(const QString &title, const QStringList &otherFilters)
{
    QFileDialog *dialog = newFileDialog(this, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(QStringList(tr("Comma-separated values (*.csv)")) + otherFilters
                           + QStringList(tr("All files (*)")));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(
        u"supersynk-events-%1.csv"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s)));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains("*.ndjson"_L1) ? u"ndjson"_s : u"csv"_s);
    });
    return dialog;
}

void EventLogPanel::showSaveProblem(const QString &fileName, const QString &problem)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Save events"),
                        tr("The events could not be saved to “%1”.").arg(fileName), QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(problem);
    box->open();
}

QString EventLogPanel::saveTo(const QString &fileName) const
{
    QList<LoggedEvent> events;
    events.reserve(m_filter.rowCount());
    for (int row = 0; row < m_filter.rowCount(); ++row)
        events.append(m_filter.at(row));
    return saveFile(fileName, commaSeparated(events)).value_or(QString());
}

void EventLogPanel::restore(const QSettings &store)
{
    m_view->restoreColumns(store);
    EventKinds kinds = EventKinds().set();
    for (const QString &key : store.value(kHiddenKinds).toStringList())
        if (const auto kind = eventKindOfKey(key))
            kinds.reset(static_cast<std::size_t>(*kind));
    m_kinds->setKinds(kinds);
}

void EventLogPanel::save(QSettings &store) const
{
    m_view->saveColumns(store);
    QStringList hidden;
    for (int i = 0; i < kEventKinds; ++i)
        if (!m_kinds->kinds().test(static_cast<std::size_t>(i)))
            hidden.append(eventKindKey(static_cast<EventKind>(i)));
    store.setValue(kHiddenKinds, hidden);
}

void EventLogPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_unseen.setVisible(true);
}

void EventLogPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_unseen.setVisible(false);
}

void EventLogPanel::updateEmptyState()
{
    const bool isEmpty = m_filter.rowCount() == 0;
    if (isEmpty)
        m_emptyState->setContent(emptyContent());
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_emptyState) : m_view);
    m_save->setEnabled(!isEmpty);
    m_clear->setEnabled(m_log.rowCount() > 0);
}

EmptyState::Content EventLogPanel::emptyContent() const
{
    const int hidden = m_log.rowCount();
    if (hidden > 0)
        return {.title = tr("Nothing matches the filter"),
                .text = tr("%n event(s) hidden.", nullptr, hidden),
                .button = tr("Show all")};
    return {.title = tr("Nothing has happened yet"),
            .text = tr("Clients that join and leave, and problems, are listed here.")};
}

void EventLogPanel::updateActions()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    m_copy->setEnabled(!rows.isEmpty());
    m_filterByClient->setEnabled(rows.size() == 1 && !m_filter.at(rows.first().row()).client.isEmpty());
}

void EventLogPanel::showAll()
{
    m_search->clear();
    m_kinds->setKinds(EventKinds().set());
}

void EventLogPanel::filterByClient()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.size() == 1)
        m_search->setText(m_filter.at(rows.first().row()).client);
}

} // namespace supersynk
