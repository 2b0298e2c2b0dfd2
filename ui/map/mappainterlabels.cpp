// SPDX-License-Identifier: GPL-3.0-only
// What stands beside the dots of a MapPainter.
#include "ui/map/mappainter.h"

#include "ui/watch/verdicttext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace supersynk {
namespace {

struct MapLabel
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::MapLabel)
};

constexpr double kPadding = 3;      // pixels at a scale of 1, around a label
constexpr double kRingDistance = 4; // of the selected participant

/// "0.3 m high", if the head is on the floor.
QString lowText(const MapScene &scene, const Track &track)
{
    if (track.left || !scene.tracks.isLow(track))
        return {};
    const double metres = std::max(0.0, track.place.y);
    return MapLabel::tr("%1 m high", "a head close to the floor").arg(QLocale().toString(metres, 'f', 1));
}

} // namespace

double MapPainter::symbolSide() const
{
    return QFontMetricsF(m_font).ascent();
}

/// In trouble, or with the head on the floor.
bool MapPainter::isUrgent(const MapScene &scene, const QByteArray &id, const Track &track)
{
    return needsAttention(scene.verdictOf(id)) || (!track.left && scene.tracks.isLow(track));
}

QSizeF MapPainter::labelSize(const MapScene &scene, const QByteArray &id, bool isShort)
{
    const QFontMetricsF metrics(m_font);
    const double gap = kPadding * m_look.scale;
    double width = gap;
    if (needsAttention(scene.verdictOf(id)))
        width += symbolSide() + gap;
    if (!isShort)
        width += m_appearances.of(id).nameWidth + gap;
    if (const QString low = lowText(scene, *scene.tracks.find(id)); !low.isEmpty())
        width += metrics.horizontalAdvance(low) + gap;
    return {width, metrics.height()};
}

LabelSpace MapPainter::spaceAroundDots(const MapScene &scene, const QRectF &strip) const
{
    LabelSpace space(scene.viewport.size());
    space.occupy(strip);
    for (const auto &[id, track] : scene.tracks.all()) {
        const QPointF center = scene.pointOf(track.place);
        space.occupy(around(center, m_dotRadius));
        if (track.place.yaw && !track.left) {
            const QPointF direction = planeDirection(*track.place.yaw, scene.forward);
            space.occupy(around(center + direction * m_wedgeRadius * 0.7, m_wedgeRadius * 0.3));
        }
    }
    return space;
}

std::optional<MapPainter::Label> MapPainter::placeLabel(LabelSpace &space, const MapScene &scene,
                                                        const QByteArray &id, bool isRequired)
{
    const Track *track = scene.tracks.find(id);
    const QPointF center = track ? scene.pointOf(track->place) : QPointF();
    if (!track || !scene.isVisible(center, m_wedgeRadius))
        return std::nullopt;
    MapAppearance &appearance = m_appearances.of(id);
    const QRectF dot = around(center, m_dotRadius + (isRequired ? kRingDistance : 0));
    const QSizeF size = labelSize(scene, id, false);
    if (const auto spot = space.place(dot, size, appearance.side)) {
        appearance.side = spot->side;
        return Label{.id = id, .rect = spot->rect};
    }
    if (isRequired) {
        const bool fitsRight = dot.right() + size.width() < scene.viewport.size().width() - kRingDistance;
        const QRectF rect =
            LabelSpace::labelRect(dot, size, fitsRight ? LabelSpace::Side::Right : LabelSpace::Side::Left);
        space.occupy(rect);
        return Label{.id = id, .rect = rect};
    }
    if (!isUrgent(scene, id, *track))
        return std::nullopt;
    const auto spot = space.place(dot, labelSize(scene, id, true), appearance.side);
    return spot ? std::optional(Label{.id = id, .rect = spot->rect, .isShort = true}) : std::nullopt;
}

/// The selected and the hovered participant get room first, then the urgent ones. The first two are painted
/// last.
void MapPainter::paintLabels(QPainter &painter, const MapScene &scene, const QRectF &strip)
{
    LabelSpace space = spaceAroundDots(scene, strip);
    const auto selected = placeLabel(space, scene, scene.selected, true);
    const bool isOther = scene.hovered != scene.selected;
    const auto hovered = isOther ? placeLabel(space, scene, scene.hovered, true) : std::nullopt;
    for (const bool areUrgent : {true, false}) {
        for (const auto &[id, track] : scene.tracks.all()) {
            if (id == scene.selected || id == scene.hovered || isUrgent(scene, id, track) != areUrgent)
                continue;
            if (const auto label = placeLabel(space, scene, id, false))
                paintLabel(painter, *label, scene);
        }
    }
    if (hovered)
        paintLabel(painter, *hovered, scene);
    if (selected)
        paintLabel(painter, *selected, scene);
}

void MapPainter::paintLabel(QPainter &painter, const Label &label, const MapScene &scene)
{
    constexpr double kRounding = 3;
    const Track &track = *scene.tracks.find(label.id);
    const Verdict verdict = scene.verdictOf(label.id);
    const bool isSelected = label.id == scene.selected;
    const double gap = kPadding * m_look.scale;
    QColor back = isSelected ? m_colors.highlight : m_colors.background;
    if (!isSelected)
        back.setAlphaF(0.75F);
    painter.setOpacity(Tracks::opacity(track, scene.now));
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(label.rect, kRounding, kRounding);
    QRectF rest = label.rect.adjusted(gap, 0, 0, 0);
    if (needsAttention(verdict)) {
        QRectF symbol(0, 0, symbolSide(), symbolSide());
        symbol.moveCenter(rest.center());
        symbol.moveLeft(rest.left());
        paintSymbol(painter, symbol, symbolOf(verdict), m_palette);
        rest.setLeft(symbol.right() + gap);
    }
    constexpr int kFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
    if (!label.isShort) {
        const QColor name = track.left ? m_colors.number : m_colors.name;
        const MapAppearance &appearance = m_appearances.of(label.id);
        painter.setPen(isSelected ? m_colors.highlightedName : name);
        painter.drawText(rest, kFlags, appearance.name);
        rest.setLeft(rest.left() + appearance.nameWidth + gap);
    }
    painter.setPen(isSelected ? m_colors.highlightedName : m_colors.warning);
    painter.drawText(rest, kFlags, lowText(scene, track));
    painter.setOpacity(1);
}

} // namespace supersynk
