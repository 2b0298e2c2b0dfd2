// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace supersynk {

class ChannelModel;

/// Filters and sorts ChannelModel.
///
/// A row matches the text if its name or its address contains it, ignoring case. A matching channel is shown
/// with all of its clients, any other channel with its matching clients. Of these, show() selects clients;
/// channels without one are hidden.
///
/// Rows sort by ChannelModel::ValueRole: numbers as numbers, "player2" before "player10". Equal rows, and all
/// rows while the sort column is -1, the default, stay in the order of joining.
class ChannelFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Show {
        All,
        Attention, ///< Clients that need attention.
    };

    explicit ChannelFilter(QObject *parent = nullptr);
    explicit ChannelFilter(ChannelModel &source, QObject *parent = nullptr);

    [[nodiscard]] const QString &text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] Show show() const { return m_show; }
    void setShow(Show show);

    /// Whether any client may be hidden.
    [[nodiscard]] bool isActive() const { return !m_text.isEmpty() || m_show != Show::All; }
    /// The number of clients shown.
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

/// Whether \a index belongs to an active filter. If so, actions on a channel apply to its listed clients
/// only.
[[nodiscard]] bool isFiltered(const QModelIndex &index);

} // namespace supersynk
