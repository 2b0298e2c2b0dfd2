// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/timelinepainter.h"

#include "ui/text/plaintext.h"
#include "ui/timeline/timelinetext.h"
#include "ui/widgets/colors.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr int kFlag = 9;  // pixels wide
constexpr int kSpace = 4; // pixels before and behind a label

int bottomOf(const QRect &rect)
{
    return rect.top() + rect.height();
}

/// A short part of the timeline needs more digits on its axis.
QString tickText(TimelineTime tick, const TimelineScale &scale)
{
    constexpr TimelineTime kShort = std::chrono::seconds(5);
    return scale.span() < kShort ? exactTimelineText(tick, 2) : timelineText(tick);
}

/// \a place without what \a handle covers: behind a handle near its left end, before any other.
QRectF freeOf(const QRectF &handle, const QRectF &place)
{
    if (handle.right() < place.left() || handle.left() > place.right())
        return place;
    QRectF free = place;
    if (handle.left() - place.left() < handle.width())
        free.setLeft(handle.right() + kSpace);
    else
        free.setRight(handle.left() - kSpace);
    return free;
}

} // namespace

TimelinePainter::TimelinePainter(QPainter &painter, const Timeline &timeline, const TimelineScale &scale,
                                 const TimelineLayout &layout, const QPalette &palette)
    : m_painter(painter)
    , m_timeline(timeline)
    , m_scale(scale)
    , m_layout(layout)
    , m_colors(palette)
{}

void TimelinePainter::paintAxis(std::optional<double> covered) const
{
    const QFontMetrics metrics = m_painter.fontMetrics();
    const int width = metrics.horizontalAdvance(u"00:00:00.00"_s);
    m_painter.setPen(m_colors.quietText);
    for (const TimelineTime tick : m_scale.ticks(width + metrics.averageCharWidth() * 3)) {
        const double x = m_scale.xOf(tick);
        if (covered && std::abs(*covered - x) < width)
            continue;
        QRectF place(x - width / 2.0, m_layout.axis.top(), width, m_layout.axis.height());
        const double right = m_layout.axis.right() + 16;
        place.moveRight(std::min(place.right(), right));
        m_painter.drawText(place, Qt::AlignCenter, tickText(tick, m_scale));
    }
}

void TimelinePainter::paintGrid() const
{
    const QFontMetrics metrics = m_painter.fontMetrics();
    const int spacing = metrics.horizontalAdvance(u"00:00:00.00"_s) + metrics.averageCharWidth() * 3;
    for (const TimelineTime tick : m_scale.ticks(spacing))
        paintLine(tick, m_colors.grid, Qt::SolidLine, m_layout.markers.top());
}

void TimelinePainter::paintLine(TimelineTime time, const QColor &color, Qt::PenStyle style, int top,
                                double width) const
{
    const double x = std::floor(m_scale.xOf(time)) + 0.5;
    m_painter.setPen(QPen(color, width, style));
    m_painter.drawLine(QPointF(x, top), QPointF(x, bottomOf(m_layout.lanes)));
}

void TimelinePainter::paintMarkers(const std::optional<TimelineRange> &loop) const
{
    for (const Timeline::Gap &gap : m_timeline.gaps) {
        if (m_scale.isShown(gap.time))
            paintLine(gap.time, m_colors.bad, Qt::DashLine, m_layout.markers.top());
    }
    const QRect &strip = m_layout.markers;
    for (std::size_t i = 0; i < m_timeline.markers.size(); ++i) {
        const Timeline::Marker &marker = m_timeline.markers[i];
        if (!m_scale.isShown(marker.time))
            continue;
        paintFlag(marker);
        const bool isLast = i + 1 == m_timeline.markers.size();
        const double end = isLast ? strip.right() : m_scale.xOf(m_timeline.markers[i + 1].time) - kSpace;
        QRectF place(QPointF(std::floor(m_scale.xOf(marker.time)) + kFlag + kSpace, strip.top()),
                     QPointF(std::min<double>(end, strip.right() + 12), strip.top() + strip.height()));
        if (loop) {
            place = freeOf(beginHandle(loop->first), place);
            place = freeOf(endHandle(loop->second), place);
        }
        paintLabel(marker.label, place);
    }
}

void TimelinePainter::paintFlag(const Timeline::Marker &marker) const
{
    const double x = std::floor(m_scale.xOf(marker.time));
    const double top = m_layout.markers.center().y() - kFlag / 2.0;
    paintLine(marker.time, m_colors.quietText, Qt::DotLine, static_cast<int>(top));
    QPainterPath flag(QPointF(x, top));
    for (const QPointF &point : {QPointF(x + kFlag, top), QPointF(x + kFlag - 3, top + kFlag / 2.0),
                                 QPointF(x + kFlag, top + kFlag), QPointF(x, top + kFlag)})
        flag.lineTo(point);
    m_painter.fillPath(flag, m_colors.quietText);
}

void TimelinePainter::paintLabel(const QString &label, const QRectF &place) const
{
    constexpr int kLeastLetters = 3;
    if (place.width() < m_painter.fontMetrics().averageCharWidth() * kLeastLetters)
        return;
    QString text = label;
    makeVisible(text);
    m_painter.setPen(m_colors.text);
    m_painter.drawText(
        place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        m_painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(place.width())));
}

void TimelinePainter::paintLoopGround(const TimelineRange &loop) const
{
    QColor tint = m_colors.accent;
    tint.setAlphaF(0.12F);
    const double left = std::max<double>(m_scale.xOf(loop.first), m_layout.lanes.left());
    const double right = std::min<double>(m_scale.xOf(loop.second), m_layout.lanes.right() + 1);
    if (right > left)
        m_painter.fillRect(QRectF(left, m_layout.markers.top(), right - left,
                                  bottomOf(m_layout.lanes) - m_layout.markers.top()),
                           tint);
}

void TimelinePainter::paintLoopEdges(const TimelineRange &loop) const
{
    for (const TimelineTime edge : {loop.first, loop.second}) {
        if (m_scale.isShown(edge))
            paintLine(edge, m_colors.accent, Qt::SolidLine, m_layout.markers.top(), 2);
    }
    if (m_scale.isShown(loop.first))
        paintHandle(beginHandle(loop.first), u"A"_s);
    if (m_scale.isShown(loop.second))
        paintHandle(endHandle(loop.second), u"B"_s);
}

QRectF TimelinePainter::beginHandle(TimelineTime time) const
{
    return {m_scale.xOf(time), static_cast<double>(m_layout.markers.top()), kHandleWidth,
            m_layout.markers.height() - 1.0};
}

QRectF TimelinePainter::endHandle(TimelineTime time) const
{
    return beginHandle(time).translated(-kHandleWidth, 0);
}

void TimelinePainter::paintHandle(const QRectF &handle, const QString &letter) const
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_colors.accent);
    m_painter.drawRoundedRect(handle, 3, 3);
    m_painter.setPen(m_colors.onAccent);
    m_painter.drawText(handle, Qt::AlignCenter, letter);
    m_painter.restore();
}

void TimelinePainter::paintPlayhead(TimelineTime time) const
{
    if (!m_scale.isShown(time))
        return;
    const double x = std::floor(m_scale.xOf(time)) + 0.5;
    const double bottom = m_layout.axis.bottom();
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_colors.accent, 2));
    m_painter.drawLine(QPointF(x, bottom), QPointF(x, bottomOf(m_layout.lanes)));
    QPainterPath handle(QPointF(x - 7, bottom - 9));
    for (const QPointF &point : {QPointF(x + 7, bottom - 9), QPointF(x + 7, bottom - 2),
                                 QPointF(x, bottom + 4), QPointF(x - 7, bottom - 2)})
        handle.lineTo(point);
    m_painter.fillPath(handle, m_colors.accent);
    m_painter.restore();
}

void TimelinePainter::paintPointer(TimelineTime time) const
{
    paintLine(time, m_colors.quietText, Qt::SolidLine, m_layout.markers.top());
    paintTime(exactTimelineText(time), m_scale.xOf(time), m_colors.quietText, m_colors.base);
}

/// On the axis, in a box that stays within it.
void TimelinePainter::paintTime(const QString &text, double x, const QColor &ground,
                                const QColor &color) const
{
    const QFontMetrics metrics = m_painter.fontMetrics();
    const int width = metrics.horizontalAdvance(text) + metrics.averageCharWidth();
    QRectF box(x - width / 2.0, m_layout.axis.top() + 1, width, metrics.height());
    box.moveLeft(std::clamp<double>(box.left(), m_layout.axis.left(), m_layout.axis.right() - width));
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(ground);
    m_painter.drawRoundedRect(box, 3, 3);
    m_painter.setPen(color);
    m_painter.drawText(box, Qt::AlignCenter, text);
    m_painter.restore();
}

} // namespace supersynk
