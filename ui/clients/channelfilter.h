// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace supersynk {

class ChannelModel;

/// Narrows ChannelModel down to what the operator looks for, and sorts it.
///
/// A row matches the text if its name or its address contains it, in upper or lower case. A channel that
/// matches is shown with all of its clients; else it is shown with those that match, if any do. Of these, the
/// clients are left out that show() does not want, and the channels without any client left.
///
/// Rows sort by ChannelModel::ValueRole: numbers as numbers, "player2" before "player10". Sorted by column
/// -1, as it is at first, they stand in the order in which they came. Rows that compare equal always do.
class ChannelFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Show {
        All,
        Late,       ///< Clients that have lost a message in the last minute, or whose jitter is striking.
        Silent,     ///< Clients that have missed their posts.
        TwoSenders, ///< Clients under whose id two devices post.
    };

    explicit ChannelFilter(QObject *parent = nullptr);
    explicit ChannelFilter(ChannelModel &source, QObject *parent = nullptr);

    [[nodiscard]] const QString &text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] Show show() const { return m_show; }
    void setShow(Show show);

    /// Whether it may leave somebody out.
    [[nodiscard]] bool isActive() const { return !m_text.isEmpty() || m_show != Show::All; }
    /// How many clients pass.
    [[nodiscard]] int clientCount() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool matchesText(const QModelIndex &row) const;

    QString m_text;
    Show m_show = Show::All;
    QCollator m_collator;
};

/// Whether \a index belongs to a filter that may leave clients out. If so, a channel stands for those of its
/// clients that are listed: what can't be seen is not acted on.
[[nodiscard]] bool isFiltered(const QModelIndex &index);

} // namespace supersynk
