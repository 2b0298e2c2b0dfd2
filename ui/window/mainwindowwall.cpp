// SPDX-License-Identifier: GPL-3.0-only
// What a MainWindow tells its wall.
#include "ui/window/mainwindow.h"

#include "ui/map/mappanel.h"
#include "ui/status/addresstext.h"
#include "ui/status/serverpanel.h"
#include "ui/wall/wall.h"

#include <QUrl>

#include <variant>

namespace supersynk {

void MainWindow::connectWall()
{
    const auto showHeadline = [this] { m_wall->setHeadline(m_serverPanel->headline()); };
    connect(m_serverPanel, &ServerPanel::headlineChanged, m_wall.get(), showHeadline);
    connect(m_serverPanel, &ServerPanel::urlChanged, m_wall.get(), [this] { showAddressOnWall(); });
    connect(&m_network, &NetworkWatch::changed, m_wall.get(), [this] { showAddressOnWall(); });
    const auto showRecording = [this](const RecordingState &state) {
        m_wall->setRecording(state, m_recording.preferences().settings.fields);
    };
    connect(&m_recording, &RecordingControl::stateChanged, m_wall.get(), showRecording);
    const auto showPositions = [this] {
        const QString &text = m_mapPanel->positionPath(); // a valid one
        const auto path =
            text.isEmpty() ? std::nullopt : std::optional(std::get<PositionPath>(parsePositionPath(text)));
        m_wall->setPositions(path, m_mapPanel->forwardAxis());
        m_postedColors.setPath(path);
    };
    connect(m_mapPanel, &MapPanel::positionPathChanged, m_wall.get(), showPositions);
    connect(m_mapPanel, &MapPanel::forwardAxisChanged, m_wall.get(), showPositions);
    connect(m_wall.get(), &Wall::shownChanged, this, &MainWindow::updateWatched);
    connect(m_wall.get(), &Wall::shownChanged, this,
            [this](bool isShown) { m_screenGuard.setHeld(isShown); });
    showHeadline();
    showAddressOnWall();
    showRecording(m_recording.state());
    showPositions();
}

void MainWindow::showAddressOnWall()
{
    const QString url = m_serverPanel->url();
    const QHostAddress address(QUrl(url).host());
    m_wall->setAddress(
        {.url = url, .caption = captionWithAdapter(address, m_server.state().address, m_network.network())});
}

} // namespace supersynk
