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

class Names;

/// The contents of one frame.
struct MapScene
{
    const Viewport &viewport;
    ForwardAxis forward;
    const Tracks &tracks;
    Tracks::TimePoint now;
    QByteArray selected; ///< Ids; empty for none.
    QByteArray hovered;
};

/// Paints the map. A participant has the colour that the operator chose, or else the one in its body, or else
/// that of its id. Caches names, colours, and on which side of its dot a name stands.
class MapPainter
{
public:
    static constexpr double kDotRadius = 6; ///< Pixels; smaller on crowded maps.

    /// Must be called before the first frame and after the palette or the font has changed.
    void setStyle(const QPalette &palette, const QFont &font);

    /// The names of the participants, which are clients of \a channel. \a names may be null. Must be called
    /// again when they have changed.
    void setNames(const Names *names, const QByteArray &channel);

    [[nodiscard]] const MapColors &colors() const { return m_colors; }

    void paint(QPainter &painter, const MapScene &scene);

private:
    struct Appearance
    {
        QString name;
        double nameWidth = 0;
        QColor color;
        QByteArray posted; ///< The colour in its body.
        LabelSpace::Side side = LabelSpace::Side::Right;
    };

    Appearance &appearanceOf(const QByteArray &id, const Track *track = nullptr);
    [[nodiscard]] QColor colorOf(const QByteArray &id, const QByteArray &posted) const;
    void forgetDeparted(const Tracks &tracks);
    void chooseSizes(const MapScene &scene);
    void paintTrail(QPainter &painter, const MapScene &scene, const Track &track, const QColor &color) const;
    void paintDot(QPainter &painter, const MapScene &scene, const QByteArray &id, const Track &track);
    [[nodiscard]] LabelSpace spaceAroundDots(const MapScene &scene) const;
    /// Finds room for the name of \a id. A required name may cover dots.
    [[nodiscard]] std::optional<QRectF> placeName(LabelSpace &space, const MapScene &scene,
                                                  const QByteArray &id, bool isRequired);
    void paintNames(QPainter &painter, const MapScene &scene);
    void paintName(QPainter &painter, const QRectF &rect, const MapScene &scene, const QByteArray &id);

    MapColors m_colors;
    const Names *m_names = nullptr;
    QByteArray m_channel;
    QFont m_font;
    QHash<QByteArray, Appearance> m_appearances;
    double m_dotRadius = kDotRadius; // in this frame
    double m_wedgeRadius = 0;
};

} // namespace supersynk
