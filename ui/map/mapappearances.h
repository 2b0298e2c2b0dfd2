// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/labelspace.h"
#include "ui/map/tracks.h"

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QHash>
#include <QString>

namespace supersynk {

class Names;

/// What a participant looks like on the map.
struct MapAppearance
{
    QString name;
    double nameWidth = 0; ///< Pixels.
    QColor color;
    QByteArray posted;                               ///< The colour in its body.
    LabelSpace::Side side = LabelSpace::Side::Right; ///< Of its dot, where the name was last.
};

/// The names and colours of participants, cached. A participant has the colour that the operator chose, or
/// else the one in its body, or else that of its id.
class MapAppearances
{
public:
    static constexpr double kMaxName = 140; ///< Pixels at a scale of 1; longer names are elided.

    void setStyle(const QColor &background, const QFont &font, double scale);
    /// The names of the participants, which are clients of \a channel. \a names may be null. Must be called
    /// again when they have changed.
    void setNames(const Names *names, const QByteArray &channel);

    /// \a track may be null for a participant that was asked for in this frame before.
    MapAppearance &of(const QByteArray &id, const Track *track = nullptr);
    void forgetDeparted(const Tracks &tracks);

private:
    [[nodiscard]] QColor colorOf(const QByteArray &id, const QByteArray &posted) const;

    const Names *m_names = nullptr;
    QByteArray m_channel;
    QColor m_background;
    QFont m_font;
    double m_maxName = kMaxName;
    QHash<QByteArray, MapAppearance> m_appearances;
};

} // namespace supersynk
