// SPDX-License-Identifier: GPL-3.0-only
// The widths of the columns of an EventView.
#include "ui/activity/eventview.h"

#include "ui/activity/eventfilter.h"
#include "ui/activity/eventtext.h"
#include "ui/widgets/fittedcolumns.h"

#include <QHeaderView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr QStringView kAddress = u"192.168.100.200";

} // namespace

/// The oldest event is first: if it has no date, none has.
void EventView::updateTimeWidth()
{
    const QString oldest = m_filter.index(0, EventLog::Time).data().toString();
    const bool areDated = oldest.size() > timeSamples(true).first().size();
    if (areDated == std::exchange(m_hasDates, areDated))
        return;
    hideOrShowAddress();
    m_columns->fit();
}

/// Names and details have precedence over addresses.
void EventView::hideOrShowAddress()
{
    const int others = timeWidth(0) + kindWidth() + minWidthOf(EventLog::Channel)
        + minWidthOf(EventLog::Client) + widthFor(EventLog::Details, u"There are too many"_s);
    const bool isHidden = viewport()->width() < others + widthFor(EventLog::Address, kAddress.toString());
    if (isHidden != isColumnHidden(EventLog::Address))
        m_columns->change([&] { setColumnHidden(EventLog::Address, isHidden); });
}

void EventView::distributeWidth()
{
    const auto resize = [this](int column, int width) { horizontalHeader()->resizeSection(column, width); };
    const int kind = kindWidth();
    const int address = isColumnHidden(EventLog::Address) ? 0 : minWidthOf(EventLog::Address);
    const int others = kind + address + minWidthOf(EventLog::Channel) + minWidthOf(EventLog::Client)
        + minWidthOf(EventLog::Details);
    resize(EventLog::Details,
           minWidthOf(EventLog::Details)); // the last section stretches, but does not shrink by itself
    const int time = timeWidth(viewport()->width() - others);
    resize(EventLog::Time, time);
    resize(EventLog::Kind, kind);
    const int left = viewport()->width() - time - kind;
    // Details have precedence over the rest of a long name.
    const int leftOfDetails =
        left - widthFor(EventLog::Details, u"There are too many connections. (100 times)"_s);
    const auto share = [&](int column, const QString &longest) {
        const int minimum = minWidthOf(column);
        resize(column,
               std::clamp(std::min(left / 5, leftOfDetails / 3), minimum,
                          std::max(minimum, widthFor(column, longest))));
    };
    share(EventLog::Channel, u"a-channel-of-a-lab"_s);
    share(EventLog::Client, u"7d9c1f3a-5b2e-4c8d-9e1a-0242ac120002"_s);
    if (address > 0)
        share(EventLog::Address, kAddress.toString());
}

/// What a column needs to be of use.
int EventView::minWidthOf(int column) const
{
    switch (column) {
    case EventLog::Channel:
        return widthFor(column, u"a-channel"_s);
    case EventLog::Client:
        return widthFor(column, u"simulated-00"_s);
    default:
        return widthFor(column, u"abcdef"_s);
    }
}

int EventView::kindWidth() const
{
    int width = 0;
    for (int i = 0; i < kEventKinds; ++i)
        width = std::max(width, widthFor(EventLog::Kind, eventKindText(static_cast<EventKind>(i))));
    return width;
}

/// Without enough room, dates are elided, and clocks stay.
int EventView::timeWidth(int room) const
{
    const auto widest = [this](const QStringList &samples) {
        int width = 0;
        for (const QString &sample : samples)
            width = std::max(width, widthFor(EventLog::Time, sample));
        return width;
    };
    const int clock = widest(timeSamples(true));
    return m_hasDates ? std::clamp(room, clock, std::max(clock, widest(timeSamples(false)))) : clock;
}

int EventView::widthFor(int column, const QString &text) const
{
    int width = fontMetrics().horizontalAdvance(text) + 2 * fontMetrics().averageCharWidth();
    if (column == EventLog::Kind)
        width += fontMetrics().height() + fontMetrics().averageCharWidth(); // the icon
    return std::max(width, horizontalHeader()->sectionSizeHint(column));
}

} // namespace supersynk
