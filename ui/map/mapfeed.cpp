// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/mapfeed.h"

#include "server/server.h"
#include "ui/map/mappanel.h"
#include "ui/watch/clientwatch.h"
#include "ui/watch/monitor.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace supersynk {

MapFeed::MapFeed(const Server &server, const Monitor &monitor, MapPanel &panel)
    : QObject(&panel)
    , m_server(server)
    , m_monitor(monitor)
    , m_panel(panel)
{
    m_timer.setInterval(kPeriod);
    connect(&m_timer, &QTimer::timeout, this, &MapFeed::updateMap);
    connect(&m_monitor, &Monitor::pausedChanged, this, &MapFeed::followPause);
    m_panel.installEventFilter(this);
}

void MapFeed::setWatch(const ClientWatch &watch)
{
    connect(&watch, &ClientWatch::shownRosterChanged, this, &MapFeed::showVerdicts);
}

void MapFeed::showVerdicts(const Roster &roster)
{
    if (!m_panel.isVisible())
        return;
    const auto &channels = roster.channels();
    const auto found = std::ranges::find(channels, m_shown, &RosterChannel::key);
    m_panel.setVerdicts(found == channels.end() ? MapVerdicts() : verdictsOf(*found));
}

void MapFeed::setChannel(const QByteArray &key)
{
    m_chosen = key;
    if (m_monitor.isPaused() && !key.isEmpty() && key != m_shown)
        holdBodies();
}

void MapFeed::followPause()
{
    if (m_monitor.isPaused())
        holdBodies();
    else
        m_held.clear();
    m_panel.view().setClockStopped(m_monitor.isPaused());
    startOrStop();
}

bool MapFeed::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && m_monitor.isPaused())
        m_panel.setBodies(m_held);
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        startOrStop();
    return QObject::eventFilter(watched, event);
}

void MapFeed::startOrStop()
{
    if (m_monitor.isPaused() || !m_panel.isVisible())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void MapFeed::updateMap()
{
    m_panel.setBodies(readBodies());
}

/// Keeps the bodies for the rest of the pause: a hidden map shows them when it becomes visible.
void MapFeed::holdBodies()
{
    m_held = readBodies();
    m_panel.setBodies(m_held);
}

std::vector<ParticipantBody> MapFeed::readBodies()
{
    QByteArray key = m_chosen.isEmpty() ? m_shown : m_chosen;
    std::vector<ParticipantBody> bodies = participantBodies(m_server, key);
    if (bodies.empty() && m_chosen.isEmpty()) {
        key = m_server.oldestChannel();
        bodies = participantBodies(m_server, key);
    }
    if (key != m_shown) {
        m_shown = key;
        m_panel.setChannel(key);
    }
    return bodies;
}

MapVerdicts verdictsOf(const RosterChannel &channel)
{
    MapVerdicts verdicts;
    for (const RosterClient &client : channel.clients) {
        if (const Verdict verdict = client.judgement().verdict; needsAttention(verdict))
            verdicts.insert(client.snapshot.id, verdict);
    }
    return verdicts;
}

std::vector<ParticipantBody> participantBodies(const Server &server, const QByteArray &key)
{
    std::vector<Message> messages = server.latestBodies(key);
    std::vector<ParticipantBody> bodies;
    bodies.reserve(messages.size());
    for (Message &message : messages)
        bodies.push_back({std::move(message.clientId), std::move(message.body)});
    return bodies;
}

} // namespace supersynk
