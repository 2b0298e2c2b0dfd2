// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/workspace.h"

#include "ui/look/measures.h"
#include "ui/window/panewindow.h"

#include <QAction>
#include <QLocale>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
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
const auto kWindows = u"workspace/window_"_s; // and the name of the page

// In pixels with the usual text.
constexpr int kWide = 960;   // enough for all columns of the tree beside the details
constexpr int kRoomy = 1160; // enough for the events in the narrower column
constexpr int kTall = 480;   // enough for a dozen rows of the tree above the history
constexpr int kShort = 300;  // too little for a few rows of the tree above a map
constexpr double kUsualLine = 17;
constexpr int kHandle = 9;

// Initial sizes in the splitters, in thousandths.
const QList<int> kColumnShares{600, 400};
const QList<int> kRowShares{660, 340};
const QList<int> kNarrowShares{520, 480};
const QList<int> kOnlyMain{1000, 0};
const QList<int> kOnlyTabs{0, 1000};

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
    splitter->setHandleWidth(kHandle);
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
    , m_bottom(newSplitter(Qt::Horizontal, this))
    , m_beside(newTabs(tr("Details"), this))
    , m_below(newTabs(tr("History"), this))
    , m_corner(newTabs(tr("Log"), this))
    , m_showBeside(new QAction(tr("&Details"), this))
    , m_showBelow(new QAction(tr("&History"), this))
{
    m_columns->addWidget(main);
    m_columns->addWidget(m_beside);
    m_columns->setSizes(kColumnShares);
    m_rows->addWidget(m_columns);
    m_bottom->addWidget(m_below);
    m_bottom->addWidget(m_corner);
    m_corner->hide();
    m_rows->addWidget(m_bottom);
    m_rows->setSizes(kRowShares);
    connect(m_beside, &QTabWidget::tabBarClicked, this,
            [this](int tab) { openOrClose(tab == m_beside->currentIndex()); });
    connect(m_beside, &QTabWidget::currentChanged, this, [this] {
        if (m_beside->tabBar()->hasFocus()) // by the keyboard
            openOrClose(false);
    });
    connect(m_columns, &QSplitter::splitterMoved, this, [this] { alignColumns(*m_columns, *m_bottom); });
    connect(m_bottom, &QSplitter::splitterMoved, this, [this] { alignColumns(*m_bottom, *m_columns); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_rows);

    for (QAction *action : {m_showBeside, m_showBelow}) {
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, &Workspace::arrange);
    }
    for (QTabWidget *tabs : allTabs())
        connectWindows(*tabs);
    m_showBeside->setShortcut(Qt::Key_F7);
    m_showBelow->setShortcut(Qt::Key_F8);
}

void Workspace::addBeside(QWidget *panel, QLatin1StringView name, const QString &title)
{
    add(panel, name, title, Place::Beside);
}

void Workspace::addBelow(QWidget *panel, QLatin1StringView name, const QString &title)
{
    add(panel, name, title, Place::Below);
}

void Workspace::addInCorner(QWidget *panel, QLatin1StringView name, const QString &title)
{
    add(panel, name, title, Place::Corner);
}

void Workspace::add(QWidget *panel, QLatin1StringView name, const QString &title, Place place)
{
    auto *page = new QWidget(this);
    page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // a small window may squeeze it
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, kInnerGap, 0, 0);
    layout->addWidget(place == Place::Beside ? panel : scrolled(panel, page));
    m_pages.push_back({page, name, title, place});
    arrange();
}

void Workspace::setLine(QWidget *line)
{
    m_line = line;
    placeLine();
}

void Workspace::placeLine()
{
    if (!m_line)
        return;
    const bool isInHead = m_below->count() > 0;
    if (isInHead ? m_below->cornerWidget() == m_line : layout()->indexOf(m_line) >= 0)
        return;
    if (isInHead) {
        layout()->removeWidget(m_line);
        m_below->setCornerWidget(m_line);
    } else {
        m_below->setCornerWidget(nullptr);
        layout()->addWidget(m_line);
    }
    m_line->show();
}

QString Workspace::Page::label() const
{
    return badge > 0 ? u"%1 (%2)"_s.arg(title, QLocale().toString(badge)) : title;
}

QString Workspace::Page::windowTitle() const
{
    return tr("%1 – Supersynk", "a tab in a window of its own").arg(label());
}

void Workspace::setBadge(QLatin1StringView name, int count)
{
    for (Page &page : m_pages) {
        if (page.name != name)
            continue;
        page.badge = count;
        if (page.window)
            page.window->setWindowTitle(page.windowTitle());
        for (QTabWidget *tabs : allTabs()) {
            if (const int index = tabs->indexOf(page.widget); index >= 0)
                tabs->setTabText(index, page.label());
        }
    }
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
    QList<int> heights = m_rows->sizes();
    m_instead->setVisible(isShown);
    updateSize();
    arrange();
    const int history = m_rows->indexOf(m_bottom);
    const int instead = m_rows->indexOf(m_instead);
    if (heights.at(isShown ? history : instead) == 0)
        return;
    heights.swapItemsAt(history, instead); // one takes the place of the other
    m_rows->setSizes(heights);
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
    const Size size = presentSize();
    const bool isShort = size == Size::Small && height() < kShort * textScale();
    alignColumns(*m_columns, *m_bottom);
    const bool isLarge = size != Size::Small;
    const bool wasLarge = m_size != Size::Small;
    if (std::exchange(m_size, size) != size)
        arrange();
    if (isLarge != wasLarge) {
        const QByteArray columns = std::exchange(m_otherColumns, m_columns->saveState());
        if (!m_columns->restoreState(columns))
            m_columns->setSizes(isLarge ? kColumnShares : kNarrowShares);
        m_columns->setOrientation(isLarge ? Qt::Horizontal : Qt::Vertical);
    }
    if (std::exchange(m_isShort, isShort) == isShort)
        return;
    if (isLarge)
        m_otherColumns.clear(); // the division of a short window is none
    else
        m_columns->setSizes(isShort ? kOnlyMain : kNarrowShares);
    Q_EMIT shortChanged(isShort);
}

void Workspace::openOrClose(bool isCurrent)
{
    if (!m_isShort)
        return;
    const QList<int> heights = m_columns->sizes();
    const bool isOpen = heights.last() > heights.first();
    m_columns->setSizes(isOpen && isCurrent ? kOnlyMain : kOnlyTabs);
}

double Workspace::textScale() const
{
    return std::max(1.0, fontMetrics().height() / kUsualLine);
}

Workspace::Size Workspace::presentSize() const
{
    const double scale = textScale(); // with large text all needs more
    if (m_isInstead)
        return Size::Large;
    if (width() < kWide * scale || height() < kTall * scale)
        return Size::Small;
    return width() < kRoomy * scale ? Size::Large : Size::Roomy;
}

QTabWidget *Workspace::homeOf(Place place) const
{
    if (place == Place::Beside || m_size == Size::Small)
        return m_beside;
    return place == Place::Corner && m_size == Size::Roomy ? m_corner : m_below;
}

void Workspace::alignColumns(const QSplitter &from, QSplitter &to)
{
    const auto hasBoth = [](const QSplitter &splitter) {
        return splitter.orientation() == Qt::Horizontal && !splitter.widget(0)->isHidden()
            && !splitter.widget(1)->isHidden();
    };
    if (hasBoth(from) && hasBoth(to) && from.sizes() != to.sizes())
        to.setSizes(from.sizes());
}

/// Moves each page to its tab widget in the present arrangement.
void Workspace::arrange()
{
    const QString selected = selectedIn(*m_beside);
    m_selectedBelow = selectedBelow();
    for (const Page &page : m_pages) {
        const bool isShown = !page.window
            && (page.place == Place::Beside ? m_showBeside->isChecked()
                                            : m_showBelow->isChecked() && !m_isInstead);
        QTabWidget *home = homeOf(page.place);
        if (isShown && home->indexOf(page.widget) < 0) {
            const int tab = home->addTab(page.widget, page.label()); // also removes it from the other tabs
            home->setTabToolTip(tab, tr("A double click opens it in a window of its own."));
        } else if (!isShown) {
            for (QTabWidget *tabs : allTabs())
                tabs->removeTab(tabs->indexOf(page.widget));
        }
    }
    select(m_selectedBelow);
    select(selected);
    for (QTabWidget *tabs : allTabs())
        tabs->setVisible(tabs->count() > 0);
    m_bottom->setVisible(m_below->count() + m_corner->count() > 0);
    placeLine();
    alignColumns(*m_columns, *m_bottom);
}

void Workspace::select(const QString &name)
{
    for (const Page &page : m_pages) {
        if (page.name != name)
            continue;
        for (QTabWidget *tabs : allTabs()) {
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
    if (m_size != Size::Small)
        m_columns->restoreState(columns);
    else
        m_otherColumns = columns;
    m_rows->restoreState(store.value(kRows).toByteArray());
    m_selectedBelow = store.value(kTabBelow).toString();
    select(m_selectedBelow);
    select(store.value(kTabBeside).toString());
    for (const Page &page : m_pages) {
        if (const QByteArray geometry = store.value(kWindows + page.name).toByteArray(); !geometry.isEmpty())
            openWindow(page.widget, geometry);
    }
}

void Workspace::save(QSettings &store) const
{
    store.setValue(kShowBeside, m_showBeside->isChecked());
    store.setValue(kShowBelow, m_showBelow->isChecked());
    store.setValue(kTabBeside, selectedIn(*m_beside));
    store.setValue(kTabBelow, selectedBelow());
    // Only the division of the large arrangement is kept for the next start.
    store.setValue(kColumns, m_size != Size::Small ? m_columns->saveState() : m_otherColumns);
    store.setValue(kRows, m_rows->saveState());
    for (const Page &page : m_pages) {
        if (page.window)
            store.setValue(kWindows + page.name, page.window->saveGeometry());
        else
            store.remove(kWindows + page.name);
    }
}

} // namespace supersynk
