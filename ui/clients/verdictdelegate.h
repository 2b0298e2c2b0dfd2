// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStyledItemDelegate>

namespace supersynk {

/// Paints the state: the symbol, the verdict, and its detail in grey. A verdict that needs attention is bold
/// and coloured. In a narrow column the detail gives way first.
class VerdictDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The width that shows \a verdict in bold and \a detail.
    [[nodiscard]] static int widthFor(const QFont &font, const QString &verdict, const QString &detail);
};

} // namespace supersynk
