// SPDX-License-Identifier: GPL-3.0-only
#include "headless.h"

#include "commandline.h"
#include "log.h"
#include "paths.h"
#include "quitsignals.h"
#include "server.h"
#include "simulation/simulation.h"

#include <QCoreApplication>

namespace supersynk {

int runHeadless(const CommandLine &commandLine)
{
    ServerSettings settings;
    settings.tls.ownIdentityFile = ownIdentityFile();
    commandLine.applyTo(settings);

    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::received, qApp, &QCoreApplication::quit);
    Server server;
    QObject::connect(&server, &Server::stateChanged, &server, [](const ServerState &state) {
        logState(state);
        if (state.phase == ServerState::Phase::Failed)
            QCoreApplication::exit(1);
    });

    Simulation simulation(server, settings.accessKey);
    QObject::connect(&simulation, &Simulation::phaseChanged, &simulation,
                     [&simulation] { logSimulation(simulation); });
    if (commandLine.simulation())
        simulation.start(*commandLine.simulation());

    if (commandLine.autostarts())
        server.start(settings);
    else
        qInfo("Not started, as --no-autostart demands");
    const int exitCode = QCoreApplication::exec();
    simulation.stopAndWait(); // while there is a server to leave
    server.stop();
    return exitCode;
}

} // namespace supersynk
