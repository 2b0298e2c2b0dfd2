// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/workspace.h"

#include <QAction>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr auto kColumns = "workspace/columns"_L1;
constexpr auto kRows = "workspace/rows"_L1;
constexpr auto kTabBeside = "workspace/tab_beside"_L1;
constexpr auto kTabBelow = "workspace/tab_below"_L1;
constexpr auto kShowBeside = "workspace/show_beside"_L1;
constexpr auto kShowBelow = "workspace/show_below"_L1;

constexpr int kWide = 960; // enough for all columns of the tree beside the details
constexpr int kTall = 480; // enough for a dozen rows of the tree above the history
constexpr int kGap = 12;

// Initial sizes in the splitters, in thousandths.
const QList<int> kColumnShares{660, 340};
const QList<int> kRowShares{680, 320};
const QList<int> kNarrowShares{520, 480};

QTabWidget *newTabs(const QString &name, QWidget *parent)
{
    auto *tabs = new QTabWidget(parent);
    tabs->setDocumentMode(true);
    tabs->setAccessibleName(name);
    return tabs;
}

QSplitter *newSplitter(Qt::Orientation orientation, QWidget *parent)
{
    auto *splitter = new QSplitter(orientation, parent);
    splitter->setHandleWidth(kGap);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

/// For windows smaller than the minimum size of \a panel.
QScrollArea *scrolled(QWidget *panel, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // scrolls to the focus within the panel
    area->setWidgetResizable(true);
    area->setWidget(panel);
    area->viewport()->setAutoFillBackground(false);
    panel->setAutoFillBackground(false);
    return area;
}

} // namespace

Workspace::Workspace(QWidget *main, QWidget *parent)
    : QWidget(parent)
    , m_rows(newSplitter(Qt::Vertical, this))
    , m_columns(newSplitter(Qt::Horizontal, this))
    , m_beside(newTabs(tr("Details"), this))
    , m_below(newTabs(tr("History"), this))
    , m_showBeside(new QAction(tr("&Details"), this))
    , m_showBelow(new QAction(tr("&History"), this))
{
    m_columns->addWidget(main);
    m_columns->addWidget(m_beside);
    m_columns->setSizes(kColumnShares);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_below);
    m_rows->setSizes(kRowShares);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_rows);

    for (QAction *action : {m_showBeside, m_showBelow}) {
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, &Workspace::arrange);
    }
    m_showBeside->setShortcut(Qt::Key_F7);
    m_showBelow->setShortcut(Qt::Key_F8);
}

void Workspace::addBeside(QWidget *panel, QLatin1StringView name, const QString &title)
{
    add(panel, name, title, false);
}

void Workspace::addBelow(QWidget *panel, QLatin1StringView name, const QString &title)
{
    add(panel, name, title, true);
}

void Workspace::add(QWidget *panel, QLatin1StringView name, const QString &title, bool isBelow)
{
    auto *page = new QWidget(this);
    page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // a small window may squeeze it
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, kGap / 2, 0, 0);
    layout->addWidget(isBelow ? scrolled(panel, page) : panel);
    m_pages.push_back({page, name, title, isBelow});
    arrange();
}

void Workspace::setInsteadOfHistory(QWidget *panel)
{
    m_instead = panel;
    panel->hide();
    m_rows->addWidget(panel);
}

void Workspace::showInsteadOfHistory(bool isShown)
{
    if (m_isInstead == isShown)
        return;
    m_isInstead = isShown;
    m_instead->setVisible(isShown);
    updateSize();
    arrange();
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateSize();
}

/// Chooses the arrangement for the present size. Without the tabs below, the main panel and the tabs beside
/// it stay side by side in any height.
void Workspace::updateSize()
{
    const bool isLarge = m_isInstead || (width() >= kWide && height() >= kTall);
    if (isLarge == m_isLarge)
        return;
    m_isLarge = isLarge;
    arrange();
    const QByteArray columns = std::exchange(m_otherColumns, m_columns->saveState());
    if (!m_columns->restoreState(columns))
        m_columns->setSizes(isLarge ? kColumnShares : kNarrowShares);
    m_columns->setOrientation(isLarge ? Qt::Horizontal : Qt::Vertical);
}

/// Moves each page to its tab widget in the present arrangement.
void Workspace::arrange()
{
    const QString selected = selectedIn(*m_beside);
    m_selectedBelow = selectedBelow();
    for (const Page &page : m_pages) {
        const bool isShown =
            page.isBelow ? m_showBelow->isChecked() && !m_isInstead : m_showBeside->isChecked();
        QTabWidget *home = page.isBelow && m_isLarge ? m_below : m_beside;
        if (isShown && home->indexOf(page.widget) < 0) {
            home->addTab(page.widget, page.title); // also removes it from the other tab widget
        } else if (!isShown) {
            for (QTabWidget *tabs : {m_beside, m_below})
                tabs->removeTab(tabs->indexOf(page.widget));
        }
    }
    select(m_selectedBelow);
    select(selected);
    m_beside->setVisible(m_beside->count() > 0);
    m_below->setVisible(m_below->count() > 0);
}

void Workspace::select(const QString &name)
{
    for (const Page &page : m_pages) {
        if (page.name != name)
            continue;
        for (QTabWidget *tabs : {m_beside, m_below}) {
            if (const int index = tabs->indexOf(page.widget); index >= 0)
                tabs->setCurrentIndex(index);
        }
    }
}

QString Workspace::selectedIn(const QTabWidget &tabs) const
{
    for (const Page &page : m_pages) {
        if (page.widget == tabs.currentWidget())
            return page.name;
    }
    return {};
}

QString Workspace::selectedBelow() const
{
    const QString selected = selectedIn(*m_below);
    return selected.isEmpty() ? m_selectedBelow : selected;
}

void Workspace::restore(const QSettings &store)
{
    m_showBeside->setChecked(store.value(kShowBeside, true).toBool());
    m_showBelow->setChecked(store.value(kShowBelow, true).toBool());
    const QByteArray columns = store.value(kColumns).toByteArray();
    if (m_isLarge)
        m_columns->restoreState(columns);
    else
        m_otherColumns = columns;
    m_rows->restoreState(store.value(kRows).toByteArray());
    m_selectedBelow = store.value(kTabBelow).toString();
    select(m_selectedBelow);
    select(store.value(kTabBeside).toString());
}

void Workspace::save(QSettings &store) const
{
    store.setValue(kShowBeside, m_showBeside->isChecked());
    store.setValue(kShowBelow, m_showBelow->isChecked());
    store.setValue(kTabBeside, selectedIn(*m_beside));
    store.setValue(kTabBelow, selectedBelow());
    // Only the division of the large arrangement is kept for the next start.
    store.setValue(kColumns, m_isLarge ? m_columns->saveState() : m_otherColumns);
    store.setValue(kRows, m_rows->saveState());
}

} // namespace supersynk
