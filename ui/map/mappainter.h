// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/labelspace.h"
#include "ui/map/mapcolors.h"
#include "ui/map/tracks.h"
#include "ui/map/viewport.h"

#include <QFont>
#include <QHash>
#include <QString>

#include <optional>

class QPainter;

namespace supersynk {

/// All that one picture of the map shows.
struct MapScene
{
    const Viewport &viewport;
    Ahead ahead;
    const Tracks &tracks;
    Tracks::TimePoint now;
    QByteArray selected; ///< Ids; empty for none.
    QByteArray hovered;
};

/// Paints the map. Keeps from one picture to the next what is the same in both: names, colours, and on which
/// side of its dot a name stands.
class MapPainter
{
public:
    static constexpr double kDotRadius = 6; ///< Pixels; less where it is crowded.

    /// To be called before the first picture and when the palette or the font has changed.
    void setStyle(const QPalette &palette, const QFont &font);

    [[nodiscard]] const MapColors &colors() const { return m_colors; }

    void paint(QPainter &painter, const MapScene &scene);

private:
    /// How a participant looks.
    struct Look
    {
        QString name;
        double nameWidth = 0;
        QColor color;
        LabelSpace::Side side = LabelSpace::Side::Right;
    };

    Look &lookOf(const QByteArray &id);
    void forgetOthers(const Tracks &tracks);
    void chooseSizes(const MapScene &scene);
    void paintTrail(QPainter &painter, const MapScene &scene, const Track &track, const QColor &color) const;
    void paintDot(QPainter &painter, const MapScene &scene, const QByteArray &id, const Track &track);
    [[nodiscard]] LabelSpace takenByDots(const MapScene &scene) const;
    /// Finds room for the name of \a id. Who is wanted gets it even over a dot.
    [[nodiscard]] std::optional<QRectF> placeName(LabelSpace &space, const MapScene &scene,
                                                  const QByteArray &id, bool isWanted);
    void paintNames(QPainter &painter, const MapScene &scene);
    void paintName(QPainter &painter, const QRectF &rect, const MapScene &scene, const QByteArray &id);

    MapColors m_colors;
    QFont m_font;
    QHash<QByteArray, Look> m_looks;
    double m_dotRadius = kDotRadius; // in this picture
    double m_wedgeRadius = 0;
};

} // namespace supersynk
