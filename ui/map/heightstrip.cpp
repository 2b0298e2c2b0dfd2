// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/heightstrip.h"

#include "ui/map/mapappearances.h"
#include "ui/map/mapcolors.h"
#include "ui/map/mapgrid.h"
#include "ui/map/mapscene.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace supersynk {
namespace {

constexpr double kMarkRadius = 3.5; // pixels
constexpr double kEdge = 6;         // between the strip and the edge of the map
constexpr int kLanes = 3;           // of marks at the same height, side by side
constexpr double kLaneWidth = 2 * kMarkRadius + 1;
constexpr double kPadding = 4;

double scaleLabelWidth(const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(gridNumber(2, {}));
}

/// The lane of a mark at \a y: the first one that is free there; the last one if none is.
int laneAt(std::vector<double> &lowest, double y)
{
    for (int lane = 0; lane < kLanes; ++lane) {
        double &taken = lowest[static_cast<std::size_t>(lane)];
        if (y - taken >= kLaneWidth) {
            taken = y;
            return lane;
        }
    }
    return kLanes - 1;
}

void paintScale(QPainter &painter, const QRectF &strip, const MapColors &colors)
{
    const QFontMetricsF metrics(painter.font());
    const double axis = strip.right() - kPadding - kLanes * kLaneWidth;
    painter.fillRect(QRectF(axis, stripY(strip, kStripTop), 1, stripY(strip, 0) - stripY(strip, kStripTop)),
                     colors.axis);
    painter.setPen(colors.number);
    for (const int metres : {0, 1, 2}) {
        const double y = std::round(stripY(strip, metres));
        painter.fillRect(QRectF(axis - 3, y, 4, 1), colors.axis);
        const QRectF text(strip.left(), y - metrics.height() / 2, axis - 5 - strip.left(), metrics.height());
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, gridNumber(metres, {}));
    }
}

} // namespace

QRectF heightStripRect(const MapScene &scene, const QFont &font)
{
    constexpr std::size_t kCrowd = 40; // participants
    constexpr QSizeF kLeast(240, 150); // pixels, of the map
    constexpr double kMargin = 24;     // above and below
    constexpr double kHighest = 220;   // pixels
    const QSizeF size = scene.viewport.size();
    if (!scene.tracks.countFromFloor() || scene.tracks.all().size() > kCrowd || size.width() < kLeast.width()
        || size.height() < kLeast.height())
        return {};
    const double width = scaleLabelWidth(font) + 5 + kLanes * kLaneWidth + 2 * kPadding;
    const double height = std::min(size.height() - 2 * kMargin, kHighest);
    return {size.width() - kEdge - width, size.height() - kMargin - height, width, height};
}

double stripY(const QRectF &strip, double height)
{
    const double top = strip.top() + kPadding + kMarkRadius;
    const double bottom = strip.bottom() - kPadding - kMarkRadius;
    return bottom - (bottom - top) * std::clamp(height / kStripTop, 0.0, 1.0);
}

void paintHeightStrip(QPainter &painter, const QRectF &strip, const MapScene &scene, const MapColors &colors,
                      MapAppearances &appearances)
{
    struct Mark
    {
        double y;
        QColor color;
        bool isLow;
    };
    std::vector<Mark> marks;
    for (const auto &[id, track] : scene.tracks.all()) {
        if (!track.left)
            marks.push_back(
                {stripY(strip, track.place.y), appearances.of(id, &track).color, scene.tracks.isLow(track)});
    }
    std::ranges::sort(marks, {}, &Mark::y);

    QColor back = colors.background;
    back.setAlphaF(0.85F);
    painter.fillRect(strip, back);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintScale(painter, strip, colors);
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<double> taken(kLanes, strip.top() - strip.height());
    const double first = strip.right() - kPadding - kLanes * kLaneWidth + kMarkRadius + 2;
    for (const Mark &mark : marks) {
        const QPointF center(first + laneAt(taken, mark.y) * kLaneWidth, mark.y);
        if (mark.isLow) {
            painter.setPen(QPen(colors.warning, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(around(center, kMarkRadius + 2));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark.color);
        painter.drawEllipse(around(center, kMarkRadius));
    }
}

} // namespace supersynk
