// SPDX-License-Identifier: GPL-3.0-only
#include "app/windowed.h"

#include "app/commandline.h"
#include "app/log.h"
#include "app/paths.h"
#include "app/quitsignals.h"
#include "app/versiontext.h"
#include "server/server.h"
#include "ui/desktop/singleinstance.h"
#include "ui/watch/preferences.h"
#include "ui/window/mainwindow.h"
#include "ui/window/translations.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QSettings>

#include <optional>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// Whoever has other settings is another instance: two with the same would overwrite each other's.
QString instanceName(const QSettings &store)
{
    const QByteArray hash =
        QCryptographicHash::hash(store.fileName().toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"supersynk-"_s + QString::fromLatin1(hash.first(12));
}

/// Leaves the operator to the instance that runs already. Returns the exit code.
int handOver(const SingleInstance &instance)
{
    if (instance.raiseFirst()) {
        qInfo("Supersynk runs already: its window is shown. For another one, start with --new-window.");
        return 0;
    }
    qCritical("Supersynk runs already, but does not answer. End it first, or start with --new-window.");
    return 1;
}

} // namespace

int runWindowed(const CommandLine &commandLine)
{
    QSettings store;
    ServerSettings settings = loadServerSettings(store);
    settings.tls.ownIdentityFile = ownIdentityFile();
    commandLine.applyTo(settings);

    const Translations translations;

    std::optional<SingleInstance> instance;
    if (!commandLine.wantsAnotherWindow()) {
        instance.emplace(runtimeDirectory(), instanceName(store));
        if (!instance->isFirst())
            return handOver(*instance);
    }

    const QuitSignals quitSignals;
    Server server;
    QObject::connect(&server, &Server::stateChanged, &server, &logState);
    QObject::connect(&server, &Server::certificateChanged, &server, &logCertificate);
    MainWindow window(server, settings, store);
    window.setCommit(commitName());
    if (commandLine.allowsSleep())
        window.allowSleep();
    QObject::connect(&window.network(), &NetworkWatch::changed, &window, &logAddresses);
    QObject::connect(&window.network(), &NetworkWatch::changed, &server, &Server::renewCertificate);
    QObject::connect(&quitSignals, &QuitSignals::received, &window, &MainWindow::quit);
    QObject::connect(&quitSignals, &QuitSignals::reloadRequested, &server, [&server] {
        logReload(server.state());
        server.reloadCertificate();
    });
    if (instance)
        QObject::connect(&*instance, &SingleInstance::raiseRequested, &window, [&window] {
            qInfo("Started once more: showing the window");
            window.bringToFront();
        });
    Simulation &simulation = window.simulation();
    QObject::connect(&simulation, &Simulation::phaseChanged, &simulation,
                     [&simulation] { logSimulation(simulation); });
    if (commandLine.simulation())
        simulation.start(*commandLine.simulation());
    window.show();
    if (commandLine.autostarts())
        server.start(settings);
    const int exitCode = QApplication::exec();
    simulation.stopAndWait(); // while there is a server to leave
    server.stop();
    store.sync();
    if (store.status() != QSettings::NoError)
        qWarning().noquote() << "What the window remembers could not be saved to" << store.fileName();
    return exitCode;
}

} // namespace supersynk
