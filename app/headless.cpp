// SPDX-License-Identifier: GPL-3.0-only
#include "app/headless.h"

#include "app/commandline.h"
#include "app/exitdeadline.h"
#include "app/log.h"
#include "app/paths.h"
#include "app/quitsignals.h"
#include "app/recording.h"
#include "app/replaying.h"
#include "app/servicenotifier.h"
#include "server/networkwatch.h"
#include "server/recording/replay/player.h"
#include "server/server.h"
#include "server/simulation/simulation.h"
#include "server/sleep/sleepguard.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// The line for `systemctl status`. Takes no lock.
QString statusOf(const Server &server)
{
    const ServerState &state = server.state();
    QStringList ports;
    if (state.port != 0)
        ports.append(QString::number(state.port));
    if (state.tlsPort != 0)
        ports.append(u"%1 (HTTPS)"_s.arg(state.tlsPort));
    if (ports.isEmpty())
        return u"Not listening"_s;
    return u"Listening on port %1; clients: %2"_s.arg(ports.join(" and "_L1)).arg(server.clientCount());
}

} // namespace

int runHeadless(const CommandLine &commandLine)
{
    const StartRequest &request = commandLine.request();
    ServerSettings settings;
    settings.tls.ownIdentityFile = ownIdentityFile();
    commandLine.applyTo(settings);

    std::optional<ExitDeadline> deadline; // destroyed after all that may wait for a disk
    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::received, qApp, &QCoreApplication::quit);
    Server server;
    ServiceNotifier notifier([&server] { return statusOf(server); });
    QObject::connect(&notifier, &ServiceNotifier::heartbeatDue, &server, &Server::pingThreads);
    QObject::connect(&server, &Server::threadsResponded, &notifier, &ServiceNotifier::sendHeartbeat);
    const NetworkWatch network(server);
    QObject::connect(&network, &NetworkWatch::changed, &server, &logAddresses);
    QObject::connect(&network, &NetworkWatch::changed, &server, &Server::renewCertificate);
    QObject::connect(&server, &Server::certificateChanged, &server, &logCertificate);
    QObject::connect(&quitSignals, &QuitSignals::reloadRequested, &server, [&server, &notifier] {
        if (server.state().phase != ServerState::Phase::Running)
            return; // the next start reads the certificate anyway
        notifier.reloading();
        logReload(server.state());
        server.reloadCertificate();
        notifier.ready();
    });
    QObject::connect(&server, &Server::stateChanged, &server, [&notifier](const ServerState &state) {
        logState(state);
        if (state.phase == ServerState::Phase::Running)
            notifier.ready();
        else if (state.phase == ServerState::Phase::Failed)
            QCoreApplication::exit(1);
    });

    Simulation simulation(server, settings.accessKey);
    QObject::connect(&simulation, &Simulation::phaseChanged, &simulation,
                     [&simulation] { logSimulation(simulation); });
    if (request.simulation)
        simulation.start(*request.simulation);

    SleepGuard sleepGuard(server);
    sleepGuard.setOn(!request.allowsSleep);
    logRecordings(server.recorder());
    startRecordings(server.recorder(), request.record);
    if (!request.replay.path.isEmpty()) {
        Player &player = server.player();
        logReplays(player);
        QObject::connect(&player, &Player::stateChanged, &server, [](const PlayerState &state) {
            if (state.phase == PlayerState::Phase::Failed)
                QCoreApplication::exit(1);
        });
        openReplay(player, request.replay, true);
    }
    server.start(settings);
    const int exitCode = QCoreApplication::exec();
    notifier.stopping();
    simulation.stopAndWait(); // while the server can still answer
    server.stop();
    finishRecordings(server.recorder());
    deadline.emplace();
    return exitCode;
}

} // namespace supersynk
