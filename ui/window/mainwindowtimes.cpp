// SPDX-License-Identifier: GPL-3.0-only
// How the views over time work together: plots, lanes and events.
#include "ui/window/mainwindow.h"

#include "ui/activity/activitypanel.h"
#include "ui/activity/activityplot.h"
#include "ui/activity/eventlogpanel.h"
#include "ui/activity/eventview.h"
#include "ui/clients/channelmodel.h"
#include "ui/clients/channelpanel.h"
#include "ui/clients/channeltree.h"
#include "ui/timeline/laneview.h"

#include <algorithm>

namespace supersynk {
namespace {

/// The clients of a list, from the top.
QList<LaneName> clientsIn(const QAbstractItemModel &list)
{
    QList<LaneName> clients;
    for (int channel = 0; channel < list.rowCount(); ++channel) {
        const QModelIndex parent = list.index(channel, 0);
        const QByteArray key = parent.data(ChannelModel::KeyRole).toByteArray();
        for (int row = 0; row < list.rowCount(parent); ++row)
            clients.append({key, list.index(row, 0, parent).data(ChannelModel::ClientIdRole).toByteArray()});
    }
    return clients;
}

/// The events that a moment marks: those within some pixels of it.
std::optional<std::pair<Instant, Instant>> momentRange(const TimeWindow &window)
{
    constexpr int kPart = 200; // of the shown time
    if (!window.moment())
        return std::nullopt;
    const TimelineTime around = std::max<TimelineTime>(std::chrono::seconds(1), window.span() / kPart);
    return std::pair(window.instantOf(*window.moment() - around),
                     window.instantOf(*window.moment() + around));
}

} // namespace

void MainWindow::connectTimes()
{
    LaneView &lanes = m_activity->lanes();
    EventView &events = m_events->view();
    connect(&m_monitor, &Monitor::snapshotTaken, this, [this] { m_presence.update(m_watch.roster()); });
    connect(&m_collector, &ActivityCollector::sampled, this, &MainWindow::advanceTime);
    connect(&lanes, &LaneView::chosen, this, [this](const QByteArray &channel, const QByteArray &clientId) {
        m_channelPanel->select(ClientName{channel, clientId});
    });
    connect(&events, &EventView::chosen, this, [this](Instant time) {
        if (m_timeWindow.timeOf(time) >= m_timeWindow.sessionBegin())
            m_timeWindow.showMoment(m_timeWindow.timeOf(time));
    });
    connect(&m_timeWindow, &TimeWindow::momentChanged, &events,
            [this, &events] { events.setMoment(momentRange(m_timeWindow)); });
    connect(&m_timeWindow, &TimeWindow::chosen, &events,
            [this, &events](TimelineTime moment) { events.scrollToMoment(m_timeWindow.instantOf(moment)); });
}

/// A live view shows what is new when its part moves.
void MainWindow::advanceTime()
{
    if (m_activity->isVisible())
        m_activity->lanes().setOrder(clientsIn(*m_channelPanel->tree().model()));
    const bool isMoving = m_timeWindow.isLive();
    m_timeWindow.advanceTo(Server::publishedAt(Server::now()));
    if (!isMoving)
        m_activity->refresh();
}

void MainWindow::showMarkers()
{
    const QList<PlotMark> &marks = m_recording.events().markers().marks();
    m_activity->plot().setMarks(marks);
    m_activity->lanes().setMarks(marks);
}

} // namespace supersynk
