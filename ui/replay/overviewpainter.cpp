// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/overviewpainter.h"

#include "ui/timeline/timelinecolors.h"
#include "ui/timeline/timelinescale.h"
#include "ui/widgets/colors.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace supersynk {
namespace {

using Kind = Timeline::Span::Kind;

constexpr int kTrouble = 4;    // pixels high
constexpr double kLoad = 0.45; // the strength of its colour

/// How much was posted, by pixel: from 0 to 1.
std::vector<double> loads(const Timeline &timeline, int width)
{
    const std::vector<float> &values = timeline.messagesPerSecond;
    std::vector<double> loads(static_cast<std::size_t>(width), 0.0);
    if (values.empty())
        return loads;
    const double most = std::max(1.0F, *std::ranges::max_element(values));
    for (std::size_t x = 0; x < loads.size(); ++x) {
        const std::size_t from = std::min(x * values.size() / loads.size(), values.size() - 1);
        const std::size_t to = std::clamp((x + 1) * values.size() / loads.size(), from + 1, values.size());
        double sum = 0;
        for (std::size_t i = from; i < to; ++i)
            sum += static_cast<double>(values[i]);
        loads[x] = sum / static_cast<double>(to - from) / most;
    }
    return loads;
}

/// Marks the pixels in which a client is late or silent.
std::vector<bool> troubles(const Timeline &timeline, const TimelineScale &whole)
{
    std::vector<bool> troubles(static_cast<std::size_t>(whole.width()), false);
    const auto column = [&whole](TimelineTime time) {
        return std::clamp(static_cast<int>(whole.xOf(time)), 0, whole.width() - 1);
    };
    for (const Timeline::Lane &lane : timeline.lanes) {
        for (const Timeline::Span &span : lane.spans) {
            if (span.kind != Kind::There)
                std::fill(troubles.begin() + column(span.from), troubles.begin() + column(span.to) + 1, true);
        }
    }
    return troubles;
}

} // namespace

QPixmap overviewPixmap(const Timeline &timeline, const QSize &size, qreal pixelRatio, const QPalette &palette)
{
    const TimelineColors colors(palette);
    QPixmap pixmap(size.expandedTo({1, 1}) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(mixed(colors.base, colors.there, 0.12));
    QPainter painter(&pixmap);
    TimelineScale whole;
    whole.setLength(timeline.length);
    whole.setPixels(0, size.width());

    const std::vector<double> load = loads(timeline, size.width());
    const QColor color = mixed(colors.base, colors.there, kLoad);
    for (std::size_t x = 0; x < load.size(); ++x) {
        const int height = static_cast<int>(std::lround(load[x] * (size.height() - 6)));
        painter.fillRect(static_cast<int>(x), size.height() - height, 1, height, color);
    }
    const std::vector<bool> trouble = troubles(timeline, whole);
    for (std::size_t x = 0; x < trouble.size(); ++x) {
        if (trouble[x])
            painter.fillRect(static_cast<int>(x), size.height() - kTrouble, 1, kTrouble, colors.warning);
    }
    const auto paintBad = [&](TimelineTime time) {
        const int x = std::min(static_cast<int>(whole.xOf(time)), size.width() - 2);
        painter.fillRect(x, size.height() - 2 * kTrouble, 2, 2 * kTrouble, colors.bad);
    };
    for (const Timeline::Lane &lane : timeline.lanes)
        std::ranges::for_each(lane.lost, paintBad);
    for (const Timeline::Gap &gap : timeline.gaps)
        paintBad(gap.time);
    return pixmap;
}

void paintOverview(QPainter &painter, const QRect &area, const QPixmap &pixmap, const Timeline &timeline,
                   const TimelineScale &scale, TimelineTime playhead, const QPalette &palette)
{
    const TimelineColors colors(palette);
    painter.drawPixmap(area.topLeft(), pixmap);
    TimelineScale whole;
    whole.setLength(timeline.length);
    whole.setPixels(area.left(), area.width());
    for (const Timeline::Marker &marker : timeline.markers) {
        const int x = static_cast<int>(whole.xOf(marker.time));
        painter.fillRect(x, area.top(), 1, area.height(), colors.quietText);
        painter.fillRect(x, area.top(), 6, 4, colors.quietText);
    }
    const QRectF shown(QPointF(whole.xOf(scale.begin()), area.top()),
                       QPointF(whole.xOf(scale.end()), area.bottom() + 1));
    QColor tint = colors.accent;
    tint.setAlphaF(0.16F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.accent, 2));
    painter.setBrush(scale.span() < scale.length() ? QBrush(tint) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(shown.adjusted(1, 1, -1, -1), 3, 3);
    painter.restore();
    painter.fillRect(QRectF(whole.xOf(playhead) - 1, area.top(), 2, area.height()), colors.accent);
}

} // namespace supersynk
