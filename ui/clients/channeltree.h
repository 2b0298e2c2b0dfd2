// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>
#include <QSet>
#include <QTreeView>

#include <memory>

class QAction;
class QSettings;

namespace supersynk {

class ChannelFilter;
class FittedColumns;

/// The tree of channels and clients. New channels are expanded; a channel that the operator collapsed stays
/// collapsed when a filter hides it and shows it again. At first the worst state comes first; a third click
/// on a header restores the order of joining.
///
/// Until the operator sets a column width, names are shown whole before the values get more than they need,
/// and get all the space that the values leave; in a narrow window all columns shrink. columnActions() choose
/// the columns and are also the context menu of the header.
class ChannelTree final : public QTreeView
{
    Q_OBJECT

public:
    /// \a filter must have its source model.
    explicit ChannelTree(ChannelFilter &filter, QWidget *parent = nullptr);
    ~ChannelTree() override;

    /// One action for each column but the names, to show or hide it.
    [[nodiscard]] const QList<QAction *> &columnActions() const { return m_columnActions; }

    /// Visibility, widths, order and sorting of the columns.
    void restoreColumns(const QSettings &store);
    void saveColumns(QSettings &store) const;

    /// Fits the columns to the names, which have changed.
    void fitNames();

    /// Selects all rows except the clients of collapsed channels.
    void selectAll() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void noteLongNames(const QModelIndex &parent, int first, int last);
    void expandChannels(const QModelIndex &parent, int first, int last);
    void rememberCollapsed(const QModelIndex &parent, int first, int last);
    void addColumnActions();
    void setColumnShown(int column, bool isShown);
    void fitColumns();
    [[nodiscard]] int minimumColumnWidth(int column) const;
    [[nodiscard]] int preferredColumnWidth(int column) const;
    [[nodiscard]] int columnWidthFor(int column, const QString &text) const;

    std::unique_ptr<FittedColumns> m_columns;
    QList<QAction *> m_columnActions;
    QString m_longestName;     // of the rows; those that have left count as well
    QSet<quint64> m_collapsed; // serials of channels that were collapsed when they disappeared
};

} // namespace supersynk
