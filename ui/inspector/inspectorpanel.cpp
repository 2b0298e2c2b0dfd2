// SPDX-License-Identifier: GPL-3.0-only
#include "ui/inspector/inspectorpanel.h"

#include "server/server.h"
#include "ui/inspector/bodyfile.h"
#include "ui/inspector/jsonview.h"
#include "ui/inspector/statisticspanel.h"
#include "ui/names/names.h"
#include "ui/names/namestext.h"
#include "ui/names/shortid.h"
#include "ui/text/format.h"
#include "ui/text/plaintext.h"
#include "ui/watch/monitor.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/taborder.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kSideWidth = 310; // pixels of the statistics when they stand beside the text

} // namespace

InspectorPanel::InspectorPanel(const Server &server, const Monitor &monitor, QWidget *parent)
    : QWidget(parent)
    , m_server(server)
    , m_monitor(monitor)
    , m_history(this)
    , m_stack(new QStackedLayout(this))
    , m_page(new QVBoxLayout)
    , m_bar(new QHBoxLayout)
    , m_parts(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_title(new ElidedLabel(this))
    , m_status(new ElidedLabel(this))
    , m_rest(new QLabel(this))
    , m_notice(new Notice(this))
    , m_emptyState(new EmptyState(this))
    , m_statisticsPanel(new StatisticsPanel(this))
    , m_statisticsArea(new QScrollArea(this))
    , m_view(new JsonView([this] { return m_renderer.now(); }, this))
    , m_frozen(new QAction(tr("F&reeze"), this))
    , m_copy(new QAction(tr("Cop&y"), this))
    , m_save(new QAction(tr("S&ave…"), this))
{
    m_view->setAccessibleName(tr("Latest body"));
    m_view->setAccessibleDescription(tr("JSON, indented"));
    m_status->setAccessibleName(tr("State of the display"));
    m_status->setToolTip(
        tr("A value that changes once is marked for a second. A value that keeps changing has a "
           "dotted underline until it stops."));
    m_emptyState->setContent(
        {.title = tr("Nothing to inspect"), // no row is selected, or several are
         .text = tr("Select one client to see what it posts, or one channel to see what an "
                    "observer gets.")});
    buildActions();
    buildLayout();
    connect(&m_renderer, &Renderer::rendered, this, &InspectorPanel::showRendering);
    connect(m_view, &JsonView::columnsChanged, this, [this] {
        if (m_view->rendering() && m_state.isFrozen())
            m_renderer.rewrap(m_view->rendering(), m_view->columns());
        else if (m_view->rendering())
            m_renderer.render(m_bodies, m_view->columns());
    });
    followMonitor();
    inspect(std::nullopt);
}

InspectorPanel::~InspectorPanel() = default;

void InspectorPanel::buildActions()
{
    m_frozen->setCheckable(true);
    m_frozen->setToolTip(tr("Hold the text still to read it. The server goes on."));
    m_copy->setToolTip(tr("Copy everything to the clipboard, byte for byte as received.\n"
                          "A selection in the text is copied indented."));
    m_save->setToolTip(tr("Save everything to a file, byte for byte as received"));
    m_save->setShortcut(QKeySequence::Save);
    m_save->setShortcutContext(Qt::WidgetWithChildrenShortcut); // other panels have their own
    addAction(m_save);
    auto *copySelection = new QAction(tr("Copy S&election"), this);
    auto *selectAll = new QAction(tr("Select A&ll"), this);
    copySelection->setEnabled(false);
    connect(m_view, &JsonView::selectionChanged, copySelection,
            [=, this] { copySelection->setEnabled(m_view->hasSelection()); });
    connect(copySelection, &QAction::triggered, m_view, &JsonView::copySelection);
    connect(selectAll, &QAction::triggered, m_view, &JsonView::selectAll);
    connect(m_frozen, &QAction::toggled, this, &InspectorPanel::setFrozen);
    connect(m_copy, &QAction::triggered, this, &InspectorPanel::copyAll);
    connect(m_save, &QAction::triggered, this, &InspectorPanel::saveAs);
    m_view->addActions({copySelection, selectAll, m_copy, m_save, m_frozen});
}

void InspectorPanel::buildLayout()
{
    m_bar->addWidget(m_title, 1);
    for (const auto &[action, accessibleName] : {std::pair{m_frozen, tr("Freeze the display")},
                                                 {m_copy, tr("Copy all as received")},
                                                 {m_save, tr("Save to a file")}}) {
        QPushButton *button = buttonFor(*action, action->text(), this);
        button->setAccessibleName(accessibleName);
        m_bar->addWidget(button);
    }

    m_statisticsArea->setWidget(m_statisticsPanel);
    m_statisticsArea->setWidgetResizable(true);
    m_statisticsArea->setFrameShape(QFrame::NoFrame);
    m_statisticsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_statisticsArea->setAccessibleName(tr("Statistics"));
    m_statisticsArea->viewport()->setAutoFillBackground(false);
    m_statisticsPanel->setAutoFillBackground(false);

    m_rest->setTextFormat(Qt::PlainText);
    m_rest->setWordWrap(true);
    auto *text = new QVBoxLayout;
    text->addWidget(m_view, 1);
    text->addWidget(m_rest);
    m_parts->addWidget(m_statisticsArea);
    m_parts->addLayout(text, 1);

    auto *page = new QWidget(this);
    page->setLayout(m_page);
    m_page->setContentsMargins({});
    m_page->addLayout(m_bar);
    m_page->addWidget(m_status);
    m_page->addWidget(m_notice);
    m_page->addLayout(m_parts, 1);
    m_stack->addWidget(m_emptyState);
    m_stack->addWidget(page);
}

void InspectorPanel::followMonitor()
{
    connect(&m_monitor, &Monitor::snapshotTaken, this, &InspectorPanel::setSnapshot);
    connect(&m_monitor, &Monitor::refreshDue, this, &InspectorPanel::updateBodies);
    // A pause begins and ends up to date, also while the panel is hidden.
    connect(&m_monitor, &Monitor::pausedChanged, this, &InspectorPanel::updateAll);
    connect(&m_history, &SubjectHistory::recorded, this, [this] {
        if (isVisible() && isFollowing())
            showStatistics();
    });
}

void InspectorPanel::setNames(const Names &names)
{
    m_names = &names;
    connect(&names, &Names::changed, this, &InspectorPanel::updateTitle);
    updateTitle();
}

void InspectorPanel::inspect(const std::optional<Subject> &subject)
{
    if (subject && subject == m_subject)
        return;
    m_subject = subject;
    m_statistics.reset();
    m_bodies = {};
    m_state.reset(subject && subject->isChannel());
    m_history.setInspected(subject);
    m_renderer.reset();
    m_frozen->setChecked(false);
    m_view->clear();
    m_rest->hide();
    m_notice->setText({});
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    m_frozen->setEnabled(false);
    m_stack->setCurrentIndex(subject ? 1 : 0);
    m_statisticsPanel->clear();
    updateTitle();
    if (subject) { // the next snapshot may be a tenth of a second away
        const std::optional<ChannelSnapshot> channel = m_server.channel(subject->key);
        setStatistics(channel ? statisticsOf(*channel, *subject) : std::nullopt);
    }
    if (isVisible())
        updateAll();
}

bool InspectorPanel::isFollowing() const
{
    return !m_monitor.isPaused() || !m_state.hasReadBodies();
}

void InspectorPanel::setSnapshot(const Snapshot &snapshot)
{
    if (m_subject)
        setStatistics(statisticsOf(snapshot, *m_subject));
    m_history.setSnapshot(snapshot);
    if (!m_subject || !isVisible())
        return;
    if (m_monitor.isPaused() && isFollowing()) // the subject was absent when it was selected
        updateAll();
    else
        updateStatus();
}

void InspectorPanel::setStatistics(const std::optional<SubjectStatistics> &statistics)
{
    m_statistics = statistics;
    m_state.setStatistics(statistics);
}

void InspectorPanel::updateBodies()
{
    if (isVisible() && !m_state.isFrozen() && isFollowing())
        readBodies();
}

void InspectorPanel::updateAll()
{
    showStatistics();
    readBodies();
    updateStatus();
}

void InspectorPanel::readBodies()
{
    if (!m_subject)
        return;
    InspectedBodies bodies{.isArray = m_subject->isChannel()};
    if (m_subject->isChannel())
        bodies.messages = m_server.latestBodies(m_subject->key);
    else if (auto body = m_server.latestBody(m_subject->key, m_subject->clientId))
        bodies.messages.push_back({.clientId = m_subject->clientId, .body = *std::move(body)});
    if (bodies.messages.empty())
        return;
    m_state.setBodiesRead(QTime::currentTime());
    if (bodies == m_bodies)
        return;
    m_bodies = std::move(bodies);
    if (!m_state.isFrozen())
        m_renderer.render(m_bodies, m_view->columns());
}

void InspectorPanel::showStatistics()
{
    if (!m_subject)
        return;
    if (m_statistics)
        m_statisticsPanel->setStatistics(*m_statistics, Server::now());
    m_statisticsPanel->setMinute(m_history.find(*m_subject));
}

void InspectorPanel::showRendering(const RenderingPtr &rendering)
{
    const bool isNewer = m_view->rendering() && !(rendering->bodies == m_view->rendering()->bodies);
    if (m_state.isFrozen() && isNewer)
        return; // begun before the freeze
    m_view->setRendering(rendering);
    m_rest->setText(tr("… and %1 more, which Copy and Save include.").arg(sizeText(rendering->hidden())));
    m_rest->setVisible(rendering->hidden() > 0);
    m_copy->setEnabled(true);
    m_save->setEnabled(true);
    m_frozen->setEnabled(true);
}

void InspectorPanel::setFrozen(bool isFrozen)
{
    m_view->setClockStopped(isFrozen);
    if (isFrozen) {
        m_state.freeze(QTime::currentTime(), m_monitor.isPaused());
    } else {
        m_state.unfreeze();
        if (!m_bodies.messages.empty()) // read before the freeze, but perhaps not shown
            m_renderer.render(m_bodies, m_view->columns());
        updateBodies();
    }
    updateStatus();
}

void InspectorPanel::updateTitle()
{
    if (!m_subject)
        return;
    const bool isChannel = m_subject->isChannel();
    if (isChannel)
        m_title->setText(tr("Channel “%1”"), channelText(m_names, m_subject->key));
    else
        showClientTitle();
    m_title->setToolTip(plainToolTip(isChannel ? nameAndKey(m_names, m_subject->key)
                                               : nameAndId(m_names, m_subject->clientId)));
}

/// A label with the id: names need not differ.
void InspectorPanel::showClientTitle()
{
    const QString name = clientText(m_names, m_subject->key, m_subject->clientId);
    if (m_names && !m_names->labelOf(m_subject->clientId).isEmpty())
        m_title->setText(u"%1"_s, name + u" · "_s + shortId(m_subject->clientId));
    else
        m_title->setText(tr("“%1”", "a client"), name);
}

void InspectorPanel::updateStatus()
{
    m_status->setText(m_state.text(m_view->rendering() != nullptr, m_monitor.isPaused()));
}

void InspectorPanel::copyAll() const
{
    if (m_view->rendering())
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_view->rendering()->bodies.bytes()));
}

void InspectorPanel::saveAs()
{
    if (!m_view->rendering())
        return;
    QFileDialog *dialog = newFileDialog(this, tr("Save what is shown"));
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it overwrites
    dialog->setNameFilters({tr("JSON (*.json)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(suggestedFileName(*m_subject, QDateTime::currentDateTime()));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, bodies = m_view->rendering()->bodies](const QString &fileName) {
                m_notice->setText(saveBody(fileName, bodies.bytes()));
            });
    dialog->open();
}

void InspectorPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (isFollowing())
        updateAll();
    else
        updateStatus();
}

void InspectorPanel::placeStatus(bool isInBar)
{
    if (isInBar == (m_bar->indexOf(m_status) >= 0))
        return;
    (isInBar ? m_page : m_bar)->removeWidget(m_status);
    (isInBar ? m_bar : m_page)->insertWidget(1, m_status, isInBar ? 1 : 0);
}

void InspectorPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isFlat = width() > 2 * kSideWidth && width() > 3 * height() / 2;
    placeStatus(isFlat);
    const QBoxLayout::Direction direction = m_parts->direction();
    m_parts->setDirection(isFlat ? QBoxLayout::RightToLeft : QBoxLayout::TopToBottom);
    m_statisticsArea->setMinimumWidth(isFlat ? kSideWidth : 0);
    m_statisticsArea->setMaximumWidth(isFlat ? kSideWidth : QWIDGETSIZE_MAX);
    m_statisticsArea->setFocusPolicy(isFlat ? Qt::StrongFocus : Qt::NoFocus); // only there it scrolls
    m_statisticsArea->setSizePolicy(QSizePolicy::Preferred,
                                    isFlat ? QSizePolicy::Ignored : QSizePolicy::Maximum);
    if (direction != m_parts->direction())
        setTabOrderByLayout(*this);
}

} // namespace supersynk
