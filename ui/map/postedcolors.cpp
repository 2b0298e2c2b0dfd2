// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/postedcolors.h"

#include "server/server.h"
#include "ui/map/mapfeed.h"
#include "ui/names/names.h"
#include "ui/watch/clientwatch.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace supersynk {

PostedColors::PostedColors(const Server &server, const ClientWatch &watch, Names &names, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_watch(watch)
    , m_names(names)
{
    connect(&m_timer, &QTimer::timeout, this, &PostedColors::update);
    m_timer.start(kPeriod);
}

void PostedColors::update()
{
    ++m_time;
    const QHash<std::uint64_t, Reading> before = std::exchange(m_readings, {}); // forgets channels that ended
    const RosterChannel *next = nullptr;
    int earliest = m_time;
    for (const RosterChannel &channel : m_watch.roster().channels()) {
        if (channel.present.empty())
            continue;
        const Reading reading = before.value(channel.serial);
        m_readings.insert(channel.serial, reading);
        const int time = reading.newest == channel.clients.back().serial ? reading.time : 0;
        if (time < earliest) {
            earliest = time;
            next = &channel;
        }
    }
    if (!next)
        return;
    m_readings.insert(next->serial, {next->clients.back().serial, m_time});
    read(next->key);
}

void PostedColors::read(const QByteArray &key)
{
    Locator locator;
    locator.setPath(m_path);
    QHash<QByteArray, QColor> colors;
    std::vector<ParticipantBody> bodies = participantBodies(m_server, key);
    constexpr int kStep = 397;
    if (!bodies.empty()) // a locator reads some of very many: others each time
        std::rotate(bodies.begin(), bodies.begin() + kStep * std::int64_t{m_time} % std::ssize(bodies),
                    bodies.end());
    for (const Participant &participant : locator.locate(bodies))
        colors.insert(participant.id, postedColor(participant.place.color));
    m_names.setPostedColors(colors);
}

} // namespace supersynk
