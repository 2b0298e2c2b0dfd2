// SPDX-License-Identifier: GPL-3.0-only
#include "windowed.h"

#include "commandline.h"
#include "englishplurals.h"
#include "log.h"
#include "mainwindow.h"
#include "paths.h"
#include "preferences.h"
#include "quitsignals.h"
#include "server.h"

#include <QApplication>
#include <QSettings>

namespace supersynk {

int runWindowed(const CommandLine &commandLine)
{
    QSettings store;
    ServerSettings settings = loadServerSettings(store);
    settings.tls.ownIdentityFile = ownIdentityFile();
    commandLine.applyTo(settings);

    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);

    const QuitSignals quitSignals;
    Server server;
    QObject::connect(&server, &Server::stateChanged, &server, &logState);
    MainWindow window(server, settings, store);
    Simulation &simulation = window.simulation();
    QObject::connect(&simulation, &Simulation::phaseChanged, &simulation,
                     [&simulation] { logSimulation(simulation); });
    if (commandLine.simulation())
        simulation.start(*commandLine.simulation());
    window.show();
    if (commandLine.autostarts())
        server.start(settings);
    return QApplication::exec();
}

} // namespace supersynk
