// SPDX-License-Identifier: GPL-3.0-only
#include "map/mapfeed.h"

#include "map/mappanel.h"
#include "server.h"

#include <QEvent>

#include <utility>
#include <vector>

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
}

void MapFeed::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    m_panel.view().setClockStopped(isPaused);
}

bool MapFeed::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        m_timer.start();
    else if (event->type() == QEvent::Hide)
        m_timer.stop();
    return QObject::eventFilter(watched, event);
}

void MapFeed::feed()
{
    if (m_isPaused)
        return;
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
    m_panel.setBodies(bodies);
}

} // namespace supersynk
