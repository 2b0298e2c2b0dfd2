// SPDX-License-Identifier: GPL-3.0-only
// The pages of a Workspace in windows of their own.
#include "ui/window/workspace.h"

#include "ui/window/panewindow.h"

#include <QHideEvent>
#include <QMenu>
#include <QShowEvent>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>
#include <utility>

namespace supersynk {

void Workspace::connectWindows(QTabWidget &tabs)
{
    connect(&tabs, &QTabWidget::tabBarDoubleClicked, this,
            [this, &tabs](int tab) { openWindow(tabs.widget(tab)); });
    QTabBar *bar = tabs.tabBar();
    bar->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(bar, &QWidget::customContextMenuRequested, this, [this, &tabs, bar](const QPoint &point) {
        const int tab = bar->tabAt(point) < 0 ? bar->currentIndex() : bar->tabAt(point);
        auto *menu = new QMenu(bar);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        connect(menu->addAction(tr("Open in a &Window of Its Own")), &QAction::triggered, this,
                [this, page = tabs.widget(tab)] { openWindow(page); });
        menu->popup(bar->mapToGlobal(point));
    });
}

/// \a page is one of a tab; null for none.
void Workspace::openWindow(const QWidget *page, const QByteArray &geometry)
{
    const auto found = std::ranges::find(m_pages, page, &Page::widget);
    if (found == m_pages.end() || found->window)
        return;
    found->window = new PaneWindow(*found->widget, found->windowTitle(), this);
    found->window->restoreGeometry(geometry);
    connect(found->window, &PaneWindow::closed, this, [this, name = found->name] { closeWindow(name); });
    arrange();
    found->window->setVisible(isVisible());
}

/// The page is a tab again.
void Workspace::closeWindow(QLatin1StringView name)
{
    const auto found = std::ranges::find(m_pages, name, &Page::name);
    found->widget->setParent(this);
    std::exchange(found->window, nullptr)->deleteLater();
    arrange();
    select(name);
}

void Workspace::showWindows(bool areShown)
{
    for (const Page &page : m_pages) {
        if (page.window)
            page.window->setVisible(areShown);
    }
}

void Workspace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous()) // from the tray, not from the taskbar
        showWindows(true);
}

void Workspace::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        showWindows(false);
}

} // namespace supersynk
