// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/verdictdelegate.h"

#include "ui/clients/channelmodel.h"
#include "ui/watch/verdicttext.h"
#include "ui/widgets/colors.h"

#include <QApplication>
#include <QPainter>

#include <utility>

namespace supersynk {
namespace {

Verdict verdictAt(const QModelIndex &index)
{
    return static_cast<Verdict>(index.data(ChannelModel::VerdictRole).toInt());
}

int gap(const QFont &font)
{
    return QFontMetrics(font).averageCharWidth();
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
}

struct Colors
{
    QColor verdict;
    QColor detail;
};

Colors colorsOf(const QStyleOptionViewItem &option, Verdict verdict)
{
    const QPalette::ColorGroup group = groupOf(option);
    const bool isSelected = option.state & QStyle::State_Selected;
    const QColor background = option.palette.color(group, isSelected ? QPalette::Highlight : QPalette::Base);
    const QColor text = option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor placeholder = option.palette.color(group, QPalette::PlaceholderText); // may be translucent
    const QColor grey = mixed(background, placeholder, placeholder.alphaF());
    const auto readable = [&](const QColor &color) {
        return contrast(color, background) >= kTextContrast ? color : text;
    };
    const QColor calm = readable(grey);
    return {.verdict =
                needsAttention(verdict) ? readable(symbolColor(symbolOf(verdict), option.palette)) : calm,
            .detail = calm};
}

} // namespace

void VerdictDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    QRect area = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget);
    area.adjust(gap(cell.font) / 2, 0, 0, 0);
    cell.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const Verdict verdict = verdictAt(index);
    const Colors colors = colorsOf(cell, verdict);
    const QFont verdictFont = needsAttention(verdict) ? bold(cell.font) : cell.font;
    const auto draw = [&](const QString &text, const QFont &font, const QColor &color) {
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width());
        painter->setFont(font);
        painter->setPen(color);
        painter->drawText(QStyle::visualRect(cell.direction, cell.rect, area),
                          QStyle::visualAlignment(cell.direction, Qt::AlignLeft | Qt::AlignVCenter), shown);
        area.adjust(metrics.horizontalAdvance(shown) + gap(cell.font), 0, 0, 0);
    };
    painter->save();
    draw(index.data(ChannelModel::VerdictTextRole).toString(), verdictFont, colors.verdict);
    constexpr int kMinCharacters = 4;
    if (area.width() >= kMinCharacters * gap(cell.font))
        draw(index.data(ChannelModel::DetailTextRole).toString(), cell.font, colors.detail);
    painter->restore();
}

QSize VerdictDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = widthFor(option.font, index.data(ChannelModel::VerdictTextRole).toString(),
                               index.data(ChannelModel::DetailTextRole).toString());
    return {option.decorationSize.width() + 2 * gap(option.font) + width,
            QStyledItemDelegate::sizeHint(option, index).height()};
}

int VerdictDelegate::widthFor(const QFont &font, const QString &verdict, const QString &detail)
{
    const int verdictWidth = QFontMetrics(bold(font)).horizontalAdvance(verdict);
    return detail.isEmpty() ? verdictWidth
                            : verdictWidth + gap(font) + QFontMetrics(font).horizontalAdvance(detail);
}

} // namespace supersynk
