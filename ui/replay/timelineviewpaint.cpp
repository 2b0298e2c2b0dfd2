// SPDX-License-Identifier: GPL-3.0-only
// What a TimelineView paints.
#include "ui/replay/timelineview.h"

#include "ui/names/personcolors.h"
#include "ui/replay/overviewpainter.h"
#include "ui/replay/timelinepainter.h"
#include "ui/timeline/lanepainter.h"
#include "ui/timeline/timelinetext.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace supersynk {

void TimelineView::paintEvent(QPaintEvent *)
{
    const TimelineLayout layout = layoutNow();
    QPainter painter(viewport());
    const TimelineColors colors(palette());
    painter.fillRect(viewport()->rect(), colors.base);
    if (m_overview.isNull())
        m_overview = overviewPixmap(m_timeline, layout.overview.size(), devicePixelRatioF(), palette());
    paintOverview(painter, layout.overview, m_overview, m_timeline, m_scale, m_playhead, palette());
    painter.setPen(colors.text);
    painter.drawText(
        QRect(kMargin, layout.overview.top(), layout.gutter.width() - kMargin, layout.overview.height()),
        Qt::AlignVCenter, tr("Whole recording"));

    const TimelinePainter above(painter, m_timeline, m_scale, layout, palette());
    const bool hasPointer = m_pointer && m_drag == Drag::None;
    above.paintAxis(hasPointer ? std::optional(m_pointer->x()) : std::nullopt);
    above.paintGrid();
    if (m_loop)
        above.paintLoopGround(*m_loop);
    paintRows(painter, layout);
    above.paintMarkers(m_loop);
    if (m_loop)
        above.paintLoopEdges(*m_loop);
    if (hasPointer)
        above.paintPointer(m_scale.timeAt(m_pointer->x()));
    above.paintPlayhead(m_playhead);
}

void TimelineView::paintRows(QPainter &painter, const TimelineLayout &layout)
{
    const TimelineColors colors(palette());
    painter.save();
    painter.setClipRect(QRect(0, layout.lanes.top(), viewport()->width(), layout.lanes.height()));
    const int first = layout.rowAt(layout.lanes.top(), scrolled());
    const int last = std::min(layout.rowAt(layout.lanes.bottom(), scrolled()), m_rows.count() - 1);
    for (int row = first; row <= last; ++row) {
        const QRect lane = layout.laneRect(row, scrolled());
        const TimelineRows::Row &of = m_rows.at(row);
        const QRect whole(0, lane.top(), viewport()->width(), lane.height());
        QColor ground = row == m_currentRow ? colors.current : colors.group;
        ground.setAlphaF(row == m_currentRow ? 0.8F : 0.6F);
        if (row == m_currentRow || of.isGroup)
            painter.fillRect(whole, ground);
        if (!of.isGroup) {
            painter.setOpacity(m_isCheckable && !m_checked[of.firstLane] ? 0.35 : 1);
            painter.drawPixmap(lane.topLeft(), lanePixmap(of.firstLane, lane.size()));
            painter.setOpacity(1);
        }
        paintName(painter, layout, row);
        if (row == m_currentRow && hasFocus()) {
            painter.setPen(QPen(colors.accent, 2));
            painter.drawRect(whole.adjusted(1, 1, -1, -1));
        }
    }
    painter.restore();
}

QRect TimelineView::checkBoxRect(const TimelineLayout &layout, int row) const
{
    const QRect place = layout.nameRect(row, scrolled());
    const QSize size(style()->pixelMetric(QStyle::PM_IndicatorWidth),
                     style()->pixelMetric(QStyle::PM_IndicatorHeight));
    return {QPoint(kMargin, place.center().y() - size.height() / 2 + 1), size};
}

void TimelineView::paintName(QPainter &painter, const TimelineLayout &layout, int row) const
{
    const TimelineRows::Row &of = m_rows.at(row);
    const Timeline::Lane &lane = m_timeline.lanes[of.firstLane];
    const TimelineColors colors(palette());
    const int space = fontMetrics().averageCharWidth();
    QRect place = layout.nameRect(row, scrolled()).adjusted(kMargin, 0, -space, 0);
    if (m_isCheckable) {
        QStyleOptionButton box;
        box.initFrom(this);
        box.rect = checkBoxRect(layout, row);
        const Qt::CheckState state = checkState(row);
        box.state = QStyle::State_Enabled
            | (state == Qt::Checked         ? QStyle::State_On
                   : state == Qt::Unchecked ? QStyle::State_Off
                                            : QStyle::State_NoChange);
        style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, this);
        place.setLeft(box.rect.right() + 1 + space);
    }
    if (!of.isGroup) {
        place.adjust(space, 0, 0, 0);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(lane.color.isValid() ? shownColor(lane.color, colors.base)
                                              : participantColor(lane.id, colors.base));
        painter.drawRoundedRect(
            QRectF(place.left(), place.center().y() - kSwatch / 2.0 + 1, kSwatch, kSwatch), 2, 2);
        painter.restore();
        place.setLeft(place.left() + kSwatch + space);
    }
    QFont nameFont = font();
    nameFont.setBold(of.isGroup);
    painter.setFont(nameFont);
    painter.setPen(colors.text);
    painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(shownName(of.isGroup ? lane.shownGroup() : lane.name),
                                                      Qt::ElideRight, place.width()));
    painter.setFont(font());
}

const QPixmap &TimelineView::lanePixmap(std::size_t lane, const QSize &size)
{
    if (const QPixmap *known = m_lanes.object(lane))
        return *known;
    auto *pixmap = new QPixmap(size * devicePixelRatioF()); // the cache owns it
    pixmap->setDevicePixelRatio(devicePixelRatioF());
    pixmap->fill(Qt::transparent);
    QPainter painter(pixmap);
    painter.translate(-m_scale.left(), 0);
    paintLane(painter, QRect(QPoint(m_scale.left(), 0), size), m_timeline.lanes[lane], m_scale, palette());
    painter.end();
    const qsizetype bytes = qsizetype{4} * pixmap->width() * pixmap->height();
    m_lanes.insert(lane, pixmap, bytes);
    return *pixmap;
}

} // namespace supersynk
