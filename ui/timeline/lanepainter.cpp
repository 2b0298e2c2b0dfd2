// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/lanepainter.h"

#include "ui/timeline/timelinecolors.h"
#include "ui/timeline/timelinescale.h"
#include "ui/widgets/symbols.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace supersynk {
namespace {

using Kind = Timeline::Span::Kind;

constexpr int kThin = 4; // pixels high
constexpr int kThick = 8;
constexpr int kLeastWidth = 3; // pixels: short trouble stays visible when an hour is shown
constexpr int kCross = 12;

QRectF bar(const QRect &area, int height)
{
    return QRectF(area.left(), area.center().y() + 0.5 - height / 2.0, area.width(), height);
}

void paintHatched(QPainter &painter, const QRectF &area, const QColor &color, const QColor &background)
{
    QPainterPath outline;
    outline.addRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.setPen(Qt::NoPen);
    painter.fillPath(outline, background);
    painter.save();
    painter.setClipPath(outline, Qt::IntersectClip);
    painter.setPen(QPen(color, 2));
    constexpr int kStep = 6;
    const double height = area.height();
    for (double x = std::floor((area.left() - height) / kStep) * kStep; x < area.right(); x += kStep)
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + height, area.top()));
    painter.restore();
    painter.strokePath(outline, QPen(color, 1.2));
}

void paintHollow(QPainter &painter, const QRectF &area, const QColor &color, const QColor &background)
{
    painter.setPen(QPen(color, 1.2));
    painter.setBrush(background);
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
}

void paintKind(QPainter &painter, const QRect &area, const Timeline::Lane &lane, Kind kind,
               const TimelineScale &scale, const QPalette &palette)
{
    const auto first = std::ranges::lower_bound(lane.spans, scale.begin(), {}, &Timeline::Span::to);
    const auto paint = [&](int from, int to) {
        paintSpan(painter, QRect(from, area.top(), to - from, area.height()), kind, palette);
    };
    int from = 0; // of the spans that touch each other so far
    int to = 0;
    for (auto span = first; span != lane.spans.end() && span->from <= scale.end(); ++span) {
        if (span->kind != kind)
            continue;
        const int left =
            static_cast<int>(std::max<double>(std::floor(scale.xOf(span->from)), area.left() - 8));
        const int right =
            static_cast<int>(std::min<double>(std::ceil(scale.xOf(span->to)), area.right() + 8));
        if (to > from && left > to) {
            paint(from, to);
            from = to = left;
        } else if (to == from) {
            from = to = left;
        }
        to = std::max({to, right, left + (kind == Kind::There ? 1 : kLeastWidth)});
    }
    if (to > from)
        paint(from, to);
}

} // namespace

void paintSpan(QPainter &painter, const QRect &area, Kind kind, const QPalette &palette)
{
    const TimelineColors colors(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, kind != Kind::There);
    switch (kind) {
    case Kind::There:
        painter.fillRect(bar(area, kThin), colors.there);
        break;
    case Kind::Late:
    case Kind::LateOrUneven:
        paintHatched(painter, bar(area, kThick), colors.warning, colors.base);
        break;
    case Kind::Silent:
        paintHollow(painter, bar(area, kThick), colors.warning, colors.base);
        break;
    }
    painter.restore();
}

void paintLane(QPainter &painter, const QRect &area, const Timeline::Lane &lane, const TimelineScale &scale,
               const QPalette &palette)
{
    for (const Kind kind : {Kind::There, Kind::Silent, Kind::Late, Kind::LateOrUneven})
        paintKind(painter, area, lane, kind, scale, palette);
    double painted = area.left() - 2 * kCross;
    for (const TimelineTime lost : lane.lost) {
        const double x = scale.xOf(lost);
        if (x < area.left() - kCross || x > area.right() + kCross || x - painted < 2)
            continue;
        painted = x;
        paintSymbol(painter, QRectF(x, area.center().y() + 0.5 - kCross / 2.0, kCross, kCross), Symbol::Lost,
                    palette);
    }
}

} // namespace supersynk
