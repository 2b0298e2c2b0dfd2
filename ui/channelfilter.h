// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace supersynk {

/// Narrows ChannelModel down to what the operator looks for, and sorts it.
///
/// A row matches if its name or its address contains the text, in upper or lower case. A channel that matches
/// is shown with all of its clients; else it is shown with those that match, if any do.
///
/// Rows sort by ChannelModel::ValueRole: numbers as numbers, "player2" before "player10". Sorted by column
/// -1, as it is at first, they stand in the order in which they came. Rows that compare equal always do.
class ChannelFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ChannelFilter(QObject *parent = nullptr);

    [[nodiscard]] const QString &text() const { return m_text; }
    void setText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_text;
    QCollator m_collator;
};

} // namespace supersynk
