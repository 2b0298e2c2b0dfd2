// SPDX-License-Identifier: GPL-3.0-only
#include "ui/clients/columns.h"

#include "ui/clients/channelmodel.h"
#include "ui/clients/channelrow.h"

#include <array>

namespace supersynk {
namespace {

struct Header
{
    const char *title;
    const char *explanation;
    Qt::AlignmentFlag alignment = Qt::AlignLeft;
    Qt::SortOrder firstOrder = Qt::AscendingOrder;
    bool isShown = true;
    bool (*isChanged)(const RowValues &before, const RowValues &now) = nullptr; // if it seldom changes
};

constexpr bool kHidden = false;

bool isAddressChanged(const RowValues &before, const RowValues &now)
{
    return before.address != now.address || before.otherAddress != now.otherAddress;
}

constexpr auto kHeaders = std::to_array<Header>({
    {QT_TRANSLATE_NOOP("supersynk::ChannelModel", "Channel / client"),
     QT_TRANSLATE_NOOP("supersynk::ChannelModel", "The key of the channel; below it the ids of its clients")},
    {QT_TRANSLATE_NOOP("supersynk::ChannelModel", "State"),
     QT_TRANSLATE_NOOP("supersynk::ChannelModel", "How the client did in the last minute, and since when"),
     Qt::AlignLeft, Qt::DescendingOrder},
    {QT_TRANSLATE_NOOP("supersynk::ChannelModel", "Rate (Hz)"),
     QT_TRANSLATE_NOOP("supersynk::ChannelModel", "Accepted posts per second, now and over the last minute")},
    {QT_TRANSLATE_NOOP("supersynk::ChannelModel", "Jitter (ms)"),
     QT_TRANSLATE_NOOP("supersynk::ChannelModel",
                       "How much the time between two posts deviates from its mean; for a channel, its worst "
                       "client"),
     Qt::AlignRight, Qt::DescendingOrder},
    {QT_TRANSLATE_NOOP("supersynk::ChannelModel", "Late"),
     QT_TRANSLATE_NOOP(
         "supersynk::ChannelModel",
         "Messages dropped because a newer one had overtaken them, and their share in the last minute"),
     Qt::AlignRight, Qt::DescendingOrder},
    {QT_TRANSLATE_NOOP("supersynk::ChannelModel", "Last seen"),
     QT_TRANSLATE_NOOP("supersynk::ChannelModel", "Time since the latest post"), Qt::AlignRight,
     Qt::AscendingOrder, kHidden},
    {QT_TRANSLATE_NOOP("supersynk::ChannelModel", "Body size"),
     QT_TRANSLATE_NOOP("supersynk::ChannelModel", "Size of the latest body"), Qt::AlignRight,
     Qt::AscendingOrder, kHidden},
    {QT_TRANSLATE_NOOP("supersynk::ChannelModel", "Address"),
     QT_TRANSLATE_NOOP("supersynk::ChannelModel", "The address that sent the latest post"), Qt::AlignLeft,
     Qt::AscendingOrder, kHidden, &isAddressChanged},
});
static_assert(kHeaders.size() == ChannelModel::ColumnCount);

const Header &headerOf(int column)
{
    return kHeaders.at(static_cast<std::size_t>(column));
}

} // namespace

QString columnTitle(int column)
{
    return ChannelModel::tr(headerOf(column).title);
}

QString columnExplanation(int column)
{
    return ChannelModel::tr(headerOf(column).explanation);
}

Qt::Alignment columnAlignment(int column)
{
    return Qt::AlignVCenter | headerOf(column).alignment;
}

Qt::SortOrder firstSortOrder(int column)
{
    return headerOf(column).firstOrder;
}

bool isColumnChanged(int column, const RowValues &before, const RowValues &now)
{
    const auto isChanged = headerOf(column).isChanged;
    return isChanged && isChanged(before, now);
}

bool isShownByDefault(int column)
{
    return headerOf(column).isShown;
}

} // namespace supersynk
