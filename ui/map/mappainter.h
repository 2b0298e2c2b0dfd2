// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/labelspace.h"
#include "ui/map/mapappearances.h"
#include "ui/map/mapcolors.h"
#include "ui/map/mapground.h"
#include "ui/map/mapscene.h"

#include <QFont>
#include <QPalette>
#include <QPixmap>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace supersynk {

class Names;

/// Paints the map: the participants with their trails, directions, names and verdicts, and their heights. A
/// head that lies low (see Tracks::isLow()) has its height beside the name; a lost participant is a dotted
/// ring where it was last.
class MapPainter
{
public:
    static constexpr double kDotRadius = 6; ///< Pixels at a scale of 1; smaller on crowded maps.

    /// Must be called before the first frame and after the palette or the font has changed.
    void setStyle(const QPalette &palette, const QFont &font);
    void setLook(const MapLook &look);
    /// May be null.
    void setGround(std::shared_ptr<const MapGround> ground);
    [[nodiscard]] const MapGround *ground() const { return m_ground.get(); }
    [[nodiscard]] const MapLook &look() const { return m_look; }

    /// The names of the participants, which are clients of \a channel. \a names may be null. Must be called
    /// again when they have changed.
    void setNames(const Names *names, const QByteArray &channel);

    [[nodiscard]] const MapColors &colors() const { return m_colors; }

    void paint(QPainter &painter, const MapScene &scene);
    /// Where the heights cover the map; empty if there are none.
    [[nodiscard]] QRectF stripOf(const MapScene &scene) const;

private:
    /// What stands beside a dot: the symbol of a verdict, the name, the height of a low head.
    struct Label
    {
        QByteArray id;
        QRectF rect;
        bool isShort = false; // without the name, where there is no room for it
    };

    void chooseSizes(const MapScene &scene);
    void paintGround(QPainter &painter, const MapScene &scene);
    void paintTrail(QPainter &painter, const MapScene &scene, const Track &track, const QColor &color) const;
    void paintDot(QPainter &painter, const MapScene &scene, const QByteArray &id, const Track &track);
    void paintDirection(QPainter &painter, const MapScene &scene, const QPointF &center, double yaw,
                        QColor color) const;
    void paintRing(QPainter &painter, const QPointF &center, const QColor &color, Qt::PenStyle style) const;

    // Labels, in mappainterlabels.cpp
    [[nodiscard]] LabelSpace spaceAroundDots(const MapScene &scene, const QRectF &strip) const;
    [[nodiscard]] static bool isUrgent(const MapScene &scene, const QByteArray &id, const Track &track);
    [[nodiscard]] QSizeF labelSize(const MapScene &scene, const QByteArray &id, bool isShort);
    [[nodiscard]] double symbolSide() const;
    /// Finds room for the label of \a id. A required one may cover dots.
    [[nodiscard]] std::optional<Label> placeLabel(LabelSpace &space, const MapScene &scene,
                                                  const QByteArray &id, bool isRequired);
    void paintLabels(QPainter &painter, const MapScene &scene, const QRectF &strip);
    void paintLabel(QPainter &painter, const Label &label, const MapScene &scene);

    /// Grid and ground: a picture takes long to scale, and most frames show the same part of it.
    struct PaintedGround
    {
        Viewport viewport;
        ForwardAxis forward = ForwardAxis::PlusZ;
        QColor background;
        QPixmap pixmap; // null if there is none yet
    };

    MapLook m_look;
    std::shared_ptr<const MapGround> m_ground;
    PaintedGround m_paintedGround;
    MapColors m_colors;
    QPalette m_palette;
    QFont m_font;
    MapAppearances m_appearances;
    double m_dotRadius = kDotRadius; // in this frame, as is the next one
    double m_wedgeRadius = 0;
};

} // namespace supersynk
