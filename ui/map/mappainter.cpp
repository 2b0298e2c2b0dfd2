// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/mappainter.h"

#include "ui/map/mapgrid.h"
#include "ui/names/names.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace supersynk {
namespace {

constexpr double kMaxName = 140; // pixels
constexpr double kNamePadding = 3;
constexpr double kRingDistance = 4; // from the dot to the ring around the selected participant
constexpr double kMaxWedgeRadius = 22;
constexpr double kWedgeAngle = 56; // degrees

/// QPainter has 16-bit coordinates in places: clamps to less.
QPointF nearScreen(const QPointF &point)
{
    constexpr double kFar = 16'000;
    return {std::clamp(point.x(), -kFar, kFar), std::clamp(point.y(), -kFar, kFar)};
}

QPointF screenPoint(const MapScene &scene, const Place &place)
{
    return nearScreen(scene.viewport.toScreen(planePoint(place, scene.forward)));
}

bool isVisible(const MapScene &scene, const QPointF &point)
{
    return QRectF(QPointF(), scene.viewport.size())
        .adjusted(-kMaxWedgeRadius, -kMaxWedgeRadius, kMaxWedgeRadius, kMaxWedgeRadius)
        .contains(point);
}

QRectF around(const QPointF &center, double radius)
{
    return {center.x() - radius, center.y() - radius, 2 * radius, 2 * radius};
}

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
    m_font = font;
    m_appearances.clear();
}

void MapPainter::setNames(const Names *names, const QByteArray &channel)
{
    m_names = names;
    m_channel = channel;
    m_appearances.clear();
}

void MapPainter::paint(QPainter &painter, const MapScene &scene)
{
    chooseSizes(scene);
    painter.setFont(m_font);
    painter.fillRect(QRectF(QPointF(), scene.viewport.size()), m_colors.background);
    paintGrid(painter, scene.viewport, m_colors);
    paintGridNumbers(painter, scene.viewport, scene.forward, m_colors);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &[id, track] : scene.tracks.all())
        paintTrail(painter, scene, track, appearanceOf(id, &track).color);
    for (const auto &[id, track] : scene.tracks.all())
        paintDot(painter, scene, id, track);
    if (const Track *track = scene.tracks.find(scene.selected)) // again, on top
        paintDot(painter, scene, scene.selected, *track);
    paintNames(painter, scene);
    forgetDeparted(scene.tracks);
}

/// Smaller dots for many participants in a small window.
void MapPainter::chooseSizes(const MapScene &scene)
{
    constexpr double kComfortable = 60; // pixels each way for a participant with its name
    constexpr double kSmallest = 0.6;
    const QSizeF size = scene.viewport.size();
    const auto count = static_cast<double>(std::max<std::size_t>(scene.tracks.all().size(), 1));
    const double room = std::sqrt(size.width() * size.height() / count) / kComfortable;
    const double factor = std::clamp(room, kSmallest, 1.0);
    m_dotRadius = kDotRadius * factor;
    m_wedgeRadius = kMaxWedgeRadius * factor;
}

QColor MapPainter::colorOf(const QByteArray &id, const QByteArray &posted) const
{
    const Name *name = m_names ? m_names->find({NamedThing::Kind::Client, id}) : nullptr;
    constexpr qsizetype kLongest = 32; // bytes of the name of a colour
    QColor color;
    if (!(name && name->color.isValid()) && posted.size() <= kLongest)
        color.setNamedColor(QString::fromUtf8(posted));
    return color.isValid() ? shownColor(color, m_colors.background)
                           : clientColor(m_names, id, m_colors.background);
}

/// \a track may be null for a participant that was painted before.
MapPainter::Appearance &MapPainter::appearanceOf(const QByteArray &id, const Track *track)
{
    const auto found = m_appearances.find(id);
    if (found != m_appearances.end()) {
        if (track && track->place.color != found->posted) {
            found->posted = track->place.color;
            found->color = colorOf(id, found->posted);
        }
        return *found;
    }
    const QFontMetricsF metrics(m_font);
    Appearance appearance;
    appearance.name = metrics.elidedText(clientText(m_names, m_channel, id), Qt::ElideRight, kMaxName);
    appearance.nameWidth = metrics.horizontalAdvance(appearance.name);
    appearance.posted = track ? track->place.color : QByteArray();
    appearance.color = colorOf(id, appearance.posted);
    return *m_appearances.insert(id, appearance);
}

void MapPainter::forgetDeparted(const Tracks &tracks)
{
    if (m_appearances.size() > static_cast<qsizetype>(tracks.all().size()))
        m_appearances.removeIf([&](const auto &entry) { return !tracks.find(entry.key()); });
}

/// In a few strokes, the older the fainter.
void MapPainter::paintTrail(QPainter &painter, const MapScene &scene, const Track &track,
                            const QColor &color) const
{
    constexpr double kStrongest = 0.6;
    const std::size_t count = track.trail.size();
    QPolygonF points;
    points.reserve(static_cast<qsizetype>(count) + 1);
    for (const Track::Step &step : track.trail)
        points << screenPoint(scene, {.x = step.x, .z = step.z});
    points << screenPoint(scene, track.place);
    if (!QRectF(QPointF(), scene.viewport.size()).intersects(points.boundingRect().adjusted(-1, -1, 1, 1)))
        return;

    const double opacity = kStrongest * Tracks::opacity(track, scene.now);
    for (std::size_t begin = 0; begin < count;) {
        const std::size_t end = endOfStroke(points, begin);
        QColor faded = color;
        faded.setAlphaF(static_cast<float>(opacity * Tracks::freshness(track.trail[end - 1], scene.now)));
        painter.setPen(QPen(faded, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPolyline(points.constData() + begin, static_cast<int>(end - begin) + 1);
        begin = end;
    }
}

void MapPainter::paintDot(QPainter &painter, const MapScene &scene, const QByteArray &id, const Track &track)
{
    const QPointF center = screenPoint(scene, track.place);
    if (!isVisible(scene, center))
        return;
    const QColor &color = appearanceOf(id).color;
    painter.setOpacity(Tracks::opacity(track, scene.now));
    if (track.place.yaw) {
        const QPointF direction = planeDirection(*track.place.yaw, scene.forward);
        const double degrees = std::atan2(-direction.y(), direction.x()) * 180 / std::numbers::pi;
        constexpr int kParts = 16; // of a degree
        QColor wedge = color;
        wedge.setAlphaF(0.4F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(wedge);
        painter.drawPie(around(center, m_wedgeRadius), qRound((degrees - kWedgeAngle / 2) * kParts),
                        qRound(kWedgeAngle * kParts));
    }
    if (id == scene.selected || id == scene.hovered) {
        painter.setPen(QPen(id == scene.selected ? m_colors.highlight : m_colors.number, 2.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(around(center, m_dotRadius + kRingDistance));
    }
    painter.setPen(QPen(m_colors.background, 1.5));
    painter.setBrush(color);
    painter.drawEllipse(around(center, m_dotRadius));
    painter.setOpacity(1);
}

LabelSpace MapPainter::spaceAroundDots(const MapScene &scene) const
{
    LabelSpace space(scene.viewport.size());
    for (const auto &[id, track] : scene.tracks.all()) {
        const QPointF center = screenPoint(scene, track.place);
        space.occupy(around(center, m_dotRadius));
        if (track.place.yaw) {
            const QPointF direction = planeDirection(*track.place.yaw, scene.forward);
            space.occupy(around(center + direction * m_wedgeRadius * 0.7, m_wedgeRadius * 0.3));
        }
    }
    return space;
}

std::optional<QRectF> MapPainter::placeName(LabelSpace &space, const MapScene &scene, const QByteArray &id,
                                            bool isRequired)
{
    const Track *track = scene.tracks.find(id);
    const QPointF center = track ? screenPoint(scene, track->place) : QPointF();
    if (!track || !isVisible(scene, center))
        return std::nullopt;
    Appearance &appearance = appearanceOf(id);
    const QRectF dot = around(center, m_dotRadius + (isRequired ? kRingDistance : 0));
    const QSizeF size(appearance.nameWidth + 2 * kNamePadding, QFontMetricsF(m_font).height());
    if (const auto spot = space.place(dot, size, appearance.side)) {
        appearance.side = spot->side;
        return spot->rect;
    }
    if (!isRequired)
        return std::nullopt;
    const bool fitsRight = dot.right() + size.width() < scene.viewport.size().width() - kRingDistance;
    const QRectF rect =
        LabelSpace::labelRect(dot, size, fitsRight ? LabelSpace::Side::Right : LabelSpace::Side::Left);
    space.occupy(rect);
    return rect;
}

/// The selected and the hovered participant get room first, and are painted last.
void MapPainter::paintNames(QPainter &painter, const MapScene &scene)
{
    LabelSpace space = spaceAroundDots(scene);
    const auto selected = placeName(space, scene, scene.selected, true);
    const bool isOther = scene.hovered != scene.selected;
    const auto hovered = isOther ? placeName(space, scene, scene.hovered, true) : std::nullopt;
    for (const auto &[id, track] : scene.tracks.all()) {
        if (id == scene.selected || id == scene.hovered)
            continue;
        if (const auto rect = placeName(space, scene, id, false))
            paintName(painter, *rect, scene, id);
    }
    if (hovered)
        paintName(painter, *hovered, scene, scene.hovered);
    if (selected)
        paintName(painter, *selected, scene, scene.selected);
}

void MapPainter::paintName(QPainter &painter, const QRectF &rect, const MapScene &scene, const QByteArray &id)
{
    constexpr double kRounding = 3;
    const bool isSelected = id == scene.selected;
    QColor back = isSelected ? m_colors.highlight : m_colors.background;
    if (!isSelected)
        back.setAlphaF(0.75F);
    painter.setOpacity(Tracks::opacity(*scene.tracks.find(id), scene.now));
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(rect, kRounding, kRounding);
    painter.setPen(isSelected ? m_colors.highlightedName : m_colors.name);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, appearanceOf(id).name);
    painter.setOpacity(1);
}

} // namespace supersynk
