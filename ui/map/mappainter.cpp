// SPDX-License-Identifier: GPL-3.0-only
// The ground, trails and dots of a MapPainter.
#include "ui/map/mappainter.h"

#include "ui/map/heightstrip.h"
#include "ui/map/mapgrid.h"

#include <QLineF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace supersynk {
namespace {

constexpr double kRingDistance = 4; // from the dot to the ring around the selected participant
constexpr double kMaxWedgeRadius = 22;
constexpr double kWedgeAngle = 56; // degrees

/// The index of the last point of a stroke that begins at \a begin. One stroke for each step takes several
/// times as long; so do much longer strokes, which Qt hands to other threads.
std::size_t endOfStroke(const QPolygonF &points, std::size_t begin)
{
    constexpr double kMaxLength = 16; // pixels
    constexpr std::size_t kMaxSteps = 6;
    const auto last = static_cast<std::size_t>(points.size()) - 1;
    double length = 0;
    std::size_t end = begin;
    while (end < last && end - begin < kMaxSteps && length < kMaxLength) {
        const auto i = static_cast<qsizetype>(end);
        length += QLineF(points[i], points[i + 1]).length();
        ++end;
    }
    return end;
}

} // namespace

void MapPainter::setStyle(const QPalette &palette, const QFont &font)
{
    m_colors = mapColors(palette);
    m_palette = palette;
    m_font = font;
    m_appearances.setStyle(m_colors.background, m_font, m_look.scale);
}

void MapPainter::setLook(const MapLook &look)
{
    m_look = look;
    m_appearances.setStyle(m_colors.background, m_font, m_look.scale);
}

void MapPainter::setGround(std::shared_ptr<const MapGround> ground)
{
    m_ground = std::move(ground);
    m_paintedGround = {};
}

void MapPainter::setNames(const Names *names, const QByteArray &channel)
{
    m_appearances.setNames(names, channel);
}

QRectF MapPainter::stripOf(const MapScene &scene) const
{
    return m_look.hasScales ? heightStripRect(scene, numberFont(m_font)) : QRectF();
}

void MapPainter::paint(QPainter &painter, const MapScene &scene)
{
    chooseSizes(scene);
    const QRectF strip = stripOf(scene);
    painter.setFont(m_font);
    painter.fillRect(QRectF(QPointF(), scene.viewport.size()), m_colors.background);
    if (m_ground)
        paintGround(painter, scene);
    else
        paintGrid(painter, scene.viewport, m_colors);
    if (m_look.hasScales)
        paintGridNumbers(painter, scene.viewport, scene.forward, m_colors,
                         strip.isEmpty() ? scene.viewport.size().width() : strip.left());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &[id, track] : scene.tracks.all()) {
        const QColor &color = m_appearances.of(id, &track).color;
        if (!m_look.isDotsOnly)
            paintTrail(painter, scene, track, color);
    }
    for (const auto &[id, track] : scene.tracks.all())
        paintDot(painter, scene, id, track);
    if (const Track *track = scene.tracks.find(scene.selected)) // again, on top
        paintDot(painter, scene, scene.selected, *track);
    if (!strip.isEmpty()) {
        painter.setFont(numberFont(m_font));
        paintHeightStrip(painter, strip, scene, m_colors, m_appearances);
        painter.setFont(m_font);
    }
    if (!m_look.isDotsOnly)
        paintLabels(painter, scene, strip);
    m_appearances.forgetDeparted(scene.tracks);
}

/// Smaller dots for many participants in a small window.
void MapPainter::chooseSizes(const MapScene &scene)
{
    constexpr double kComfortable = 60; // pixels each way for a participant with its name
    constexpr double kSmallest = 0.6;
    const QSizeF size = scene.viewport.size();
    const auto count = static_cast<double>(std::max<std::size_t>(scene.tracks.all().size(), 1));
    const double room = std::sqrt(size.width() * size.height() / count) / (kComfortable * m_look.scale);
    const double factor = std::clamp(room, kSmallest, 1.0) * m_look.scale;
    m_dotRadius = kDotRadius * factor;
    m_wedgeRadius = kMaxWedgeRadius * factor;
}

void MapPainter::paintGround(QPainter &painter, const MapScene &scene)
{
    PaintedGround &painted = m_paintedGround;
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize size = (scene.viewport.size() * ratio).toSize();
    if (painted.pixmap.size() != size || painted.pixmap.devicePixelRatio() != ratio
        || painted.viewport != scene.viewport || painted.forward != scene.forward
        || painted.background != m_colors.background) {
        painted = {scene.viewport, scene.forward, m_colors.background, QPixmap(size)};
        painted.pixmap.setDevicePixelRatio(ratio);
        painted.pixmap.fill(m_colors.background);
        QPainter ground(&painted.pixmap);
        paintGrid(ground, scene.viewport, m_colors);
        m_ground->paint(ground, scene.viewport, scene.forward, m_colors.background);
    }
    painter.drawPixmap(0, 0, painted.pixmap);
}

/// In a few strokes, the older the fainter.
void MapPainter::paintTrail(QPainter &painter, const MapScene &scene, const Track &track,
                            const QColor &color) const
{
    constexpr double kStrongest = 0.6;
    constexpr double kWidth = 2;
    const std::size_t count = track.trail.size();
    QPolygonF points;
    points.reserve(static_cast<qsizetype>(count) + 1);
    for (const Track::Step &step : track.trail)
        points << scene.pointOf({.x = step.x, .z = step.z});
    points << scene.pointOf(track.place);
    if (!QRectF(QPointF(), scene.viewport.size()).intersects(points.boundingRect().adjusted(-1, -1, 1, 1)))
        return;

    const double opacity = kStrongest * Tracks::opacity(track, scene.now);
    for (std::size_t begin = 0; begin < count;) {
        const std::size_t end = endOfStroke(points, begin);
        QColor faded = color;
        faded.setAlphaF(static_cast<float>(opacity * Tracks::freshness(track.trail[end - 1], scene.now)));
        painter.setPen(QPen(faded, kWidth * m_look.scale, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPolyline(points.constData() + begin, static_cast<int>(end - begin) + 1);
        begin = end;
    }
}

void MapPainter::paintDot(QPainter &painter, const MapScene &scene, const QByteArray &id, const Track &track)
{
    const QPointF center = scene.pointOf(track.place);
    if (!scene.isVisible(center, m_wedgeRadius))
        return;
    const QColor &color = m_appearances.of(id).color;
    painter.setOpacity(Tracks::opacity(track, scene.now));
    const bool isLost = track.left && track.isLost;
    if (track.place.yaw && !m_look.isDotsOnly && !isLost)
        paintDirection(painter, scene, center, *track.place.yaw, color);
    if (id == scene.selected || id == scene.hovered) {
        painter.setPen(QPen(id == scene.selected ? m_colors.highlight : m_colors.number, 2.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(around(center, m_dotRadius + kRingDistance));
    }
    if (isLost) {
        paintRing(painter, center, m_colors.number, Qt::DotLine);
    } else if (scene.verdictOf(id) == Verdict::Silent) {
        paintRing(painter, center, color, Qt::SolidLine);
    } else {
        painter.setPen(QPen(m_colors.background, 1.5 * m_look.scale));
        painter.setBrush(color);
        painter.drawEllipse(around(center, m_dotRadius));
    }
    painter.setOpacity(1);
}

void MapPainter::paintDirection(QPainter &painter, const MapScene &scene, const QPointF &center, double yaw,
                                QColor color) const
{
    constexpr int kParts = 16; // of a degree
    const QPointF direction = planeDirection(yaw, scene.forward);
    const double degrees = std::atan2(-direction.y(), direction.x()) * 180 / std::numbers::pi;
    color.setAlphaF(0.4F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPie(around(center, m_wedgeRadius), qRound((degrees - kWedgeAngle / 2) * kParts),
                    qRound(kWedgeAngle * kParts));
}

void MapPainter::paintRing(QPainter &painter, const QPointF &center, const QColor &color,
                           Qt::PenStyle style) const
{
    constexpr double kWidth = 1.8;
    QPen pen(color, kWidth * m_look.scale, style, Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(m_colors.background);
    painter.drawEllipse(around(center, m_dotRadius));
}

} // namespace supersynk
