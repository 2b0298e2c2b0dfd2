// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStyledItemDelegate>

namespace supersynk {

/// Shows a number and next to it a sparkline of the last minute. The number is the display role of the cell,
/// the line its \a valuesRole: a QList<float>, oldest first, one value for each second, see
/// RateHistory::values(). A cell too narrow for both shows the number.
class SparklineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \a sample is the widest usual number of the column. The lines start after it, so that they are
    /// aligned.
    SparklineDelegate(int valuesRole, const QString &sample, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The area of the line in the cell of \a option; empty if the cell is too narrow.
    [[nodiscard]] QRect lineArea(const QStyleOptionViewItem &option) const;

private:
    int m_valuesRole;
    QString m_sample;
};

} // namespace supersynk
