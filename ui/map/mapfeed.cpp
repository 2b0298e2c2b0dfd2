// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/mapfeed.h"

#include "server/server.h"
#include "ui/map/mappanel.h"

#include <QEvent>

#include <utility>

namespace supersynk {

MapFeed::MapFeed(const Server &server, MapPanel &panel, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_panel(panel)
{
    m_timer.setInterval(kPeriod);
    connect(&m_timer, &QTimer::timeout, this, &MapFeed::feed);
    m_panel.installEventFilter(this);
}

void MapFeed::setChannel(const QByteArray &key)
{
    m_wanted = key;
    if (m_isPaused && !key.isEmpty() && key != m_shown)
        keep();
}

void MapFeed::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    if (isPaused)
        keep();
    else
        m_kept.clear();
    m_panel.view().setClockStopped(isPaused);
    startOrStop();
}

bool MapFeed::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && m_isPaused)
        m_panel.setBodies(m_kept);
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        startOrStop();
    return QObject::eventFilter(watched, event);
}

void MapFeed::startOrStop()
{
    if (m_isPaused || !m_panel.isVisible())
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

void MapFeed::feed()
{
    m_panel.setBodies(look());
}

/// What is to be shown until the pause ends, also once the map is visible.
void MapFeed::keep()
{
    m_kept = look();
    m_panel.setBodies(m_kept);
}

std::vector<ParticipantBody> MapFeed::look()
{
    QByteArray key = m_wanted.isEmpty() ? m_shown : m_wanted;
    std::vector<Message> messages = m_server.latestBodies(key);
    if (messages.empty() && m_wanted.isEmpty()) {
        key = m_server.oldestChannel();
        messages = m_server.latestBodies(key);
    }
    if (key != m_shown) {
        m_shown = key;
        m_panel.setChannel(key);
    }
    std::vector<ParticipantBody> bodies;
    bodies.reserve(messages.size());
    for (Message &message : messages)
        bodies.push_back({std::move(message.clientId), std::move(message.body)});
    return bodies;
}

} // namespace supersynk
