// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/channelfilter.h"

#include "ui/clients/channelmodel.h"

namespace supersynk {
namespace {

/// The C locale collates by bytes and has no numeric mode.
QLocale collatorLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

} // namespace

ChannelFilter::ChannelFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_collator(collatorLocale())
{
    setSortRole(ChannelModel::ValueRole);
    setRecursiveFilteringEnabled(true); // keep the channels of matching clients
    setAutoAcceptChildRows(true);       // keep the clients of matching channels
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

ChannelFilter::ChannelFilter(ChannelModel &source, QObject *parent)
    : ChannelFilter(parent)
{
    setSourceModel(&source);
}

void ChannelFilter::setText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == m_text)
        return;
    m_text = trimmed;
    invalidateFilter();
}

void ChannelFilter::setShow(Show show)
{
    if (show == m_show)
        return;
    m_show = show;
    invalidateFilter();
}

int ChannelFilter::clientCount() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += rowCount(index(row, 0));
    return count;
}

bool ChannelFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, ChannelModel::Name, parent);
    if (m_show == Show::All)
        return matchesText(index);
    if (!parent.isValid()) // a channel: shown if one of its clients is
        return false;
    return index.data(ChannelModel::NeedsAttentionRole).toBool()
        && (matchesText(index) || matchesText(parent));
}

bool ChannelFilter::matchesText(const QModelIndex &row) const
{
    if (m_text.isEmpty())
        return true;
    const auto matches = [&](int column) {
        return row.siblingAtColumn(column).data().toString().contains(m_text, Qt::CaseInsensitive);
    };
    if (matches(ChannelModel::Name) || matches(ChannelModel::Address))
        return true;
    // The list may show a label or a part of the id instead. A few letters are in nearly every random id.
    constexpr qsizetype kLeast = 4;
    const QByteArray client = row.data(ChannelModel::ClientIdRole).toByteArray();
    const QByteArray id = client.isEmpty() ? row.data(ChannelModel::KeyRole).toByteArray() : client;
    return m_text.size() >= kLeast && QString::fromUtf8(id).contains(m_text, Qt::CaseInsensitive);
}

bool ChannelFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    const auto isLess = [this](const QVariant &one, const QVariant &other) {
        return one.typeId() == QMetaType::QString ? m_collator.compare(one.toString(), other.toString()) < 0
                                                  : QVariant::compare(one, other) == QPartialOrdering::Less;
    };
    if (isLess(a, b))
        return true;
    if (isLess(b, a))
        return false;
    return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
}

bool isFiltered(const QModelIndex &index)
{
    const auto *filter = qobject_cast<const ChannelFilter *>(index.model());
    return filter && filter->isActive();
}

} // namespace supersynk
