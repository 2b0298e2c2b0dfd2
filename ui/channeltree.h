// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTreeView>

class QSettings;

namespace supersynk {

class ChannelFilter;

/// The tree of channels and clients. Channels open as they appear. A third click on a header takes the
/// sorting back to the order of joining.
///
/// Until the operator sets the width of a column, the names get all the room that the figures leave.
class ChannelTree final : public QTreeView
{
    Q_OBJECT

public:
    explicit ChannelTree(ChannelFilter &filter, QWidget *parent = nullptr);

    /// Widths, order and sorting of the columns, from one start to the next.
    void restoreColumns(const QSettings &store);
    void saveColumns(QSettings &store) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void expandChannels(const QModelIndex &parent, int first, int last);
    void fitColumns();
    [[nodiscard]] int widthFor(int column, const QString &text) const;

    bool m_isFitting = false;    // the widths are changed by us
    bool m_areWidthsSet = false; // by the operator
};

} // namespace supersynk
