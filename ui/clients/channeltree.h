// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QTreeView>

#include <memory>

class QAction;
class QSettings;

namespace supersynk {

class ChannelFilter;
class FittedColumns;

/// The tree of channels and clients. Channels open as they appear, but for those that the operator has closed
/// and a filter has hidden since. A third click on a header takes the
/// sorting back to the order of joining.
///
/// Until the operator sets the width of a column, the names get all the room that the values leave; where
/// there is little, all columns get narrower. Columns are chosen by columnActions(), which are also the
/// context menu of the header.
class ChannelTree final : public QTreeView
{
    Q_OBJECT

public:
    /// \a filter has its source model already.
    explicit ChannelTree(ChannelFilter &filter, QWidget *parent = nullptr);
    ~ChannelTree() override;

    /// One to show or hide each column but the names.
    [[nodiscard]] const QList<QAction *> &columnActions() const { return m_columnActions; }

    /// Choice, widths, order and sorting of the columns, from one start to the next.
    void restoreColumns(const QSettings &store);
    void saveColumns(QSettings &store) const;

    /// All rows that can be seen by scrolling: the clients of a closed channel only by their channel.
    void selectAll() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void expandChannels(const QModelIndex &parent, int first, int last);
    void rememberClosed(const QModelIndex &parent, int first, int last);
    void forgetClosed(const QModelIndex &parent, int first, int last);
    void addColumnActions();
    void setColumnShown(int column, bool isShown);
    void shareRoom();
    [[nodiscard]] int leastWidth(int column) const;
    [[nodiscard]] int widthFor(int column, const QString &text) const;

    ChannelFilter &m_filter;
    std::unique_ptr<FittedColumns> m_columns;
    QList<QAction *> m_columnActions;
    QSet<QByteArray> m_closed; // the keys of channels that were closed when the filter hid them
};

} // namespace supersynk
