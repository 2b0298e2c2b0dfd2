// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/sparklinedelegate.h"

#include "ui/watch/ratehistory.h"
#include "ui/widgets/seriescolor.h"
#include "ui/widgets/sparkline.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace supersynk {
namespace {

constexpr int kMinLineWidth = 24;  // narrower lines are unreadable
constexpr int kMaxLineWidth = 120; // two pixels for each second
constexpr int kMargin = 2;

int gap(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.averageCharWidth();
}

} // namespace

SparklineDelegate::SparklineDelegate(int valuesRole, const QString &sample, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_valuesRole(valuesRole)
    , m_sample(sample)
{}

QRect SparklineDelegate::lineArea(const QStyleOptionViewItem &option) const
{
    const int begin = 2 * gap(option) + option.fontMetrics.horizontalAdvance(m_sample);
    const int width = std::min(kMaxLineWidth, option.rect.width() - begin - gap(option));
    if (width < kMinLineWidth)
        return {};
    const QRect area(option.rect.left() + begin, option.rect.top() + kMargin, width,
                     option.rect.height() - 2 * kMargin);
    return QStyle::visualRect(option.direction, option.rect, area);
}

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const QRect area = lineArea(option);
    if (area.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString number = std::exchange(cell.text, QString());
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const bool isSelected = cell.state & QStyle::State_Selected;
    const auto group = !(cell.state & QStyle::State_Enabled) ? QPalette::Disabled
        : cell.state & QStyle::State_Active                  ? QPalette::Active
                                                             : QPalette::Inactive;
    const QColor text = cell.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QRect numberArea = QStyle::visualRect(
        cell.direction, cell.rect,
        QRect(cell.rect.left(), cell.rect.top(), gap(cell) + cell.fontMetrics.horizontalAdvance(m_sample),
              cell.rect.height()));
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(text);
    painter->drawText(numberArea, Qt::AlignRight | Qt::AlignVCenter, number);
    painter->restore();
    paintSparkline(*painter, area, index.data(m_valuesRole).value<QList<float>>(), RateHistory::kSeconds,
                   isSelected ? text : seriesColor(Series::Requests, cell.palette));
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int kPreferredLineWidth = 60; // one pixel for each second
    const int width = option.fontMetrics.horizontalAdvance(m_sample) + 3 * gap(option) + kPreferredLineWidth;
    return {width, QStyledItemDelegate::sizeHint(option, index).height()};
}

} // namespace supersynk
