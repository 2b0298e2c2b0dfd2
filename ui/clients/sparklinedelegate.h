// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStyledItemDelegate>

namespace supersynk {

/// Shows a figure and beside it how it went in the last minute. The figure is the display role of the cell,
/// the line its \a valuesRole: a QList<float> from the oldest to the newest, one a second, as
/// RateHistory::values(). A cell that has no room for both shows the figure.
class SparklineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \a sample is the widest figure the column usually shows; the lines begin behind it, so that they stand
    /// one below the other.
    SparklineDelegate(int valuesRole, const QString &sample, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where in the cell of \a option the line goes; empty if there is no room.
    [[nodiscard]] QRect lineArea(const QStyleOptionViewItem &option) const;

private:
    int m_valuesRole;
    QString m_sample;
};

} // namespace supersynk
