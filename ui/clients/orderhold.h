// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

class QSortFilterProxyModel;
class QTreeView;

namespace supersynk {

/// Keeps the rows of a list where they are while the operator points at them or goes through them by
/// keyboard: until kAfter has passed without a movement or a key, or the pointer has left the list. New rows
/// come last meanwhile.
class OrderHold final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kAfter{3};

    /// \a rows, the model of \a list, belongs to the same owner or outlives the list.
    OrderHold(QTreeView &list, QSortFilterProxyModel &rows, std::chrono::milliseconds after = kAfter);

    [[nodiscard]] bool isHeld() const { return m_end.isActive(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hold();
    void release();

    QTreeView &m_list;
    QSortFilterProxyModel &m_rows;
    QTimer m_end;
};

} // namespace supersynk
