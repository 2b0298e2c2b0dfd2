// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/testserver.h"

#include <QSignalSpy>

namespace supersynk::test {

using Phase = ServerState::Phase;

ServerSettings testSettings()
{
    ServerSettings settings;
    settings.address = QHostAddress(QHostAddress::LocalHost);
    settings.port = 0;
    settings.clientTimeout = ServerSettings::kMaxClientTimeout;
    settings.threads = 2; // even on a machine of one core
    settings.takesShortCuts = qgetenv("SUPERSYNK_TEST_SHORT_CUTS") != "off";
    return settings;
}

bool waitUntilRunning(const Server &server)
{
    QSignalSpy changed(&server, &Server::stateChanged);
    while (server.state().phase == Phase::Starting && changed.wait(30'000)) {}
    return server.state().phase == Phase::Running;
}

TestServer::TestServer(const ServerSettings &settings)
{
    m_server.start(settings);
    if (!waitUntilRunning(m_server))
        qFatal("The server did not start: %s", qPrintable(m_server.state().reason));
    m_client = std::make_unique<HttpClient>(port());
}

} // namespace supersynk::test
