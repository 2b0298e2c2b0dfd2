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

/// Collects the widgets that take the focus by Tab, in the order of layouts.
class Reader
{
public:
    void read(QWidget &widget)
    {
        if (widget.focusPolicy() & Qt::TabFocus)
            m_found.append(&widget);
        if (const auto *splitter = qobject_cast<const QSplitter *>(&widget)) {
            for (int i = 0; i < splitter->count(); ++i)
                read(*splitter->widget(i));
        } else if (const auto *tabs = qobject_cast<const QTabWidget *>(&widget)) {
            read(*tabs->tabBar());
            for (int i = 0; i < tabs->count(); ++i)
                read(*tabs->widget(i));
        } else if (const auto *area = qobject_cast<const QScrollArea *>(&widget)) {
            if (area->widget())
                read(*area->widget());
        } else if (widget.layout()) {
            read(*widget.layout());
        }
    }

    [[nodiscard]] const QList<QWidget *> &found() const { return m_found; }

private:
    void read(QLayout &layout)
    {
        for (QLayoutItem *item : itemsOf(layout)) {
            if (item->widget())
                read(*item->widget());
            else if (item->layout())
                read(*item->layout());
        }
    }

    static QList<QLayoutItem *> itemsOf(const QLayout &layout)
    {
        QList<int> order(layout.count());
        std::iota(order.begin(), order.end(), 0);
        if (const auto *grid =
                qobject_cast<const QGridLayout *>(&layout)) // its items are in the order of insertion
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

    QList<QWidget *> m_found;
};

} // namespace

void setTabOrderByLayout(QWidget &widget)
{
    Reader reader;
    reader.read(widget);
    const QList<QWidget *> &found = reader.found();
    for (qsizetype i = 1; i < found.size(); ++i)
        QWidget::setTabOrder(found[i - 1], found[i]);
}

} // namespace supersynk
