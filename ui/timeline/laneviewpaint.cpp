// SPDX-License-Identifier: GPL-3.0-only
// What a LaneView paints.
#include "ui/timeline/laneview.h"

#include "ui/names/names.h"
#include "ui/timeline/clockaxis.h"
#include "ui/timeline/lanepainter.h"
#include "ui/timeline/presencelog.h"
#include "ui/timeline/timelinecolors.h"
#include "ui/timeline/timewindow.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kMargin = 4; // pixels
constexpr int kSwatch = 8;

} // namespace

void LaneView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const TimelineColors colors(palette());
    painter.fillRect(viewport()->rect(), colors.base);
    if (m_rows.empty()) {
        painter.setPen(colors.quietText);
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No client has been here in this time."));
        return;
    }
    const TimelineScale scale = this->scale();
    const int spacing = fontMetrics().horizontalAdvance(u"00:00:00"_s) + fontMetrics().averageCharWidth() * 3;
    painter.setPen(colors.grid);
    for (const ClockTick &tick : clockTicks(scale, m_window.origin(), spacing)) {
        const double x = std::floor(scale.xOf(tick.time)) + 0.5;
        painter.drawLine(QPointF(x, 0), QPointF(x, viewport()->height()));
    }
    const int first = rowAt(0);
    const int rows = viewport()->height() / rowHeight() + 2;
    const int end = std::min(first + rows, static_cast<int>(m_rows.size()));
    for (int row = first; row < end; ++row)
        paintRow(painter, row, scale);
    paintOverlay(painter, scale);
}

void LaneView::paintRow(QPainter &painter, int row, const TimelineScale &scale) const
{
    const LaneName &client = m_rows[static_cast<std::size_t>(row)];
    const QRect place(0, row * rowHeight() - verticalScrollBar()->value(), viewport()->width(), rowHeight());
    const TimelineColors colors(palette());
    if (client == m_selected)
        painter.fillRect(place, colors.current);
    const QRect times(scale.left(), place.top(), scale.width(), place.height());
    if (const Timeline::Lane *lane = m_log.find(client.first, client.second)) {
        painter.save();
        painter.setClipRect(times.adjusted(0, 0, fontMetrics().height(), 0)); // a loss now has its symbol
        paintLane(painter, times, *lane, scale, palette());
        painter.restore();
    }
    paintName(painter, client, place);
    if (client == m_selected && hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRect(place.adjusted(1, 1, -1, -1));
    }
}

void LaneView::paintName(QPainter &painter, const LaneName &client, const QRect &row) const
{
    const TimelineColors colors(palette());
    const QRectF swatch(kMargin, row.center().y() - kSwatch / 2.0 + 1, kSwatch, kSwatch);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(clientColor(m_names, client.second, colors.base));
    painter.drawRoundedRect(swatch, 2, 2);
    painter.restore();
    const int left = kMargin + kSwatch + fontMetrics().averageCharWidth();
    const QRect place(left, row.top(), scale().left() - left - kMargin, row.height());
    painter.setPen(colors.text);
    painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(nameOf(client), Qt::ElideMiddle, place.width()));
}

/// Markers and the moment, over all lanes.
void LaneView::paintOverlay(QPainter &painter, const TimelineScale &scale) const
{
    const TimelineColors colors(palette());
    const auto paintLine = [&](TimelineTime time, const QPen &pen) {
        if (!scale.isShown(time))
            return;
        const double x = std::floor(scale.xOf(time)) + 0.5;
        painter.setPen(pen);
        painter.drawLine(QPointF(x, 0), QPointF(x, viewport()->height()));
    };
    for (const PlotMark &mark : m_marks)
        paintLine(m_window.timeOf(mark.time), QPen(colors.quietText, 1, Qt::DotLine));
    if (m_window.moment())
        paintLine(*m_window.moment(), QPen(colors.quietText, 1));
}

} // namespace supersynk
