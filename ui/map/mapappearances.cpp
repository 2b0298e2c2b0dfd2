// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/mapappearances.h"

#include "ui/names/names.h"
#include "ui/names/personcolors.h"

#include <QFontMetricsF>

namespace supersynk {

void MapAppearances::setStyle(const QColor &background, const QFont &font, double scale)
{
    m_background = background;
    m_font = font;
    m_maxName = kMaxName * scale;
    m_appearances.clear();
}

void MapAppearances::setNames(const Names *names, const QByteArray &channel)
{
    m_names = names;
    m_channel = channel;
    m_appearances.clear();
}

MapAppearance &MapAppearances::of(const QByteArray &id, const Track *track)
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
    MapAppearance appearance;
    appearance.name = metrics.elidedText(clientText(m_names, m_channel, id), Qt::ElideMiddle, m_maxName);
    appearance.nameWidth = metrics.horizontalAdvance(appearance.name);
    appearance.posted = track ? track->place.color : QByteArray();
    appearance.color = colorOf(id, appearance.posted);
    return *m_appearances.insert(id, appearance);
}

QColor MapAppearances::colorOf(const QByteArray &id, const QByteArray &posted) const
{
    const Name *name = m_names ? m_names->shown({NamedThing::Kind::Client, id}) : nullptr;
    const QColor color = name && name->color.isValid() ? QColor() : postedColor(posted);
    return color.isValid() ? shownColor(color, m_background) : clientColor(m_names, id, m_background);
}

void MapAppearances::forgetDeparted(const Tracks &tracks)
{
    if (m_appearances.size() > static_cast<qsizetype>(tracks.all().size()))
        m_appearances.removeIf([&](const auto &entry) { return !tracks.find(entry.key()); });
}

} // namespace supersynk
