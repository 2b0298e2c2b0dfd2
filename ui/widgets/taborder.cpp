// SPDX-License-Identifier: GPL-3.0-only
#include "ui/widgets/taborder.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>
#include <numeric>
#include <utility>

namespace supersynk {
namespace {

/// Collects the widgets that take the Tab focus, in reading order.
class FocusCollector
{
public:
    void visit(QWidget &widget)
    {
        if (widget.focusPolicy() & Qt::TabFocus)
            m_widgets.append(&widget);
        if (const auto *splitter = qobject_cast<const QSplitter *>(&widget)) {
            for (int i = 0; i < splitter->count(); ++i)
                visit(*splitter->widget(i));
        } else if (const auto *tabs = qobject_cast<const QTabWidget *>(&widget)) {
            visit(*tabs->tabBar());
            for (int i = 0; i < tabs->count(); ++i)
                visit(*tabs->widget(i));
        } else if (const auto *area = qobject_cast<const QScrollArea *>(&widget)) {
            if (area->widget())
                visit(*area->widget());
        } else if (widget.layout()) {
            visit(*widget.layout());
        }
    }

    [[nodiscard]] const QList<QWidget *> &widgets() const { return m_widgets; }

private:
    void visit(QLayout &layout)
    {
        for (QLayoutItem *item : itemsOf(layout)) {
            if (item->widget())
                visit(*item->widget());
            else if (item->layout())
                visit(*item->layout());
        }
    }

    static QList<QLayoutItem *> itemsOf(const QLayout &layout)
    {
        QList<int> order(layout.count());
        std::iota(order.begin(), order.end(), 0);
        if (const auto *grid = qobject_cast<const QGridLayout *>(&layout)) // may be filled in any order
            std::ranges::stable_sort(order, {}, [grid](int index) { return cellOf(*grid, index); });
        if (const auto *box = qobject_cast<const QBoxLayout *>(&layout); box && isBackwards(*box))
            std::ranges::reverse(order);
        QList<QLayoutItem *> items;
        for (const int index : std::as_const(order))
            items.append(layout.itemAt(index));
        return items;
    }

    static bool isBackwards(const QBoxLayout &box)
    {
        return box.direction() == QBoxLayout::RightToLeft || box.direction() == QBoxLayout::BottomToTop;
    }

    static std::pair<int, int> cellOf(const QGridLayout &grid, int index)
    {
        int row = 0;
        int column = 0;
        int span = 0;
        grid.getItemPosition(index, &row, &column, &span, &span);
        return {row, column};
    }

    QList<QWidget *> m_widgets;
};

} // namespace

void setTabOrderByLayout(QWidget &widget)
{
    FocusCollector collector;
    collector.visit(widget);
    const QList<QWidget *> &order = collector.widgets();
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order[i - 1], order[i]);
}

} // namespace supersynk
