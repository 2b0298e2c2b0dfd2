// SPDX-License-Identifier: GPL-3.0-only
#include "app/windowed.h"

#include "app/commandline.h"
#include "app/exitdeadline.h"
#include "app/log.h"
#include "app/paths.h"
#include "app/preferences.h"
#include "app/quitsignals.h"
#include "app/recording.h"
#include "app/replaying.h"
#include "app/versiontext.h"
#include "server/recording/replay/player.h"
#include "server/server.h"
#include "ui/desktop/singleinstance.h"
#include "ui/window/mainwindow.h"
#include "ui/window/translations.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QSettings>

#include <optional>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// One instance for each settings file: two instances with the same file would overwrite each other's
/// settings.
QString instanceName(const QSettings &store)
{
    const QByteArray hash =
        QCryptographicHash::hash(store.fileName().toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"supersynk-"_s + QString::fromLatin1(hash.first(12));
}

/// Has the running instance show its window, and open \a recording if it is not empty. Returns the exit code.
int handOver(const SingleInstance &instance, const QString &recording)
{
    if (instance.raiseFirst(recording)) {
        qInfo("Supersynk is already running: its window is shown. To open another one, start with "
              "--new-window.");
        return 0;
    }
    qCritical(
        "Supersynk is already running, but does not respond. End it first, or start with --new-window.");
    return 1;
}

} // namespace

int runWindowed(const CommandLine &commandLine)
{
    const StartRequest &request = commandLine.request();
    std::optional<ExitDeadline> deadline; // destroyed after all that may wait for a disk
    QSettings store;
    const Translations translations;
    const QList<Preference> preferences = preferencesFor(commandLine);
    const PreferenceValues values = valuesFor(commandLine, store, preferences);
    const ServerSettings &settings = values.server;

    std::optional<SingleInstance> instance;
    if (!request.wantsAnotherWindow) {
        instance.emplace(runtimeDirectory(), instanceName(store));
        if (!instance->isFirst())
            return handOver(*instance, request.replay.path);
    }

    const QuitSignals quitSignals;
    Server server;
    QObject::connect(&server, &Server::stateChanged, &server, &logState);
    QObject::connect(&server, &Server::certificateChanged, &server, &logCertificate);
    MainWindow window(server, settings, store);
    window.setCommit(commitName());
    window.openEvents(eventsFolder());
    window.setPreferences(preferences, values.startsServer);
    if (request.allowsSleep)
        window.allowSleep();
    QObject::connect(&window.network(), &NetworkWatch::changed, &window, &logAddresses);
    QObject::connect(&window.network(), &NetworkWatch::changed, &server, &Server::renewCertificate);
    QObject::connect(&quitSignals, &QuitSignals::received, &window, &MainWindow::quit);
    QObject::connect(&quitSignals, &QuitSignals::reloadRequested, &server, [&server] {
        logReload(server.state());
        server.reloadCertificate();
    });
    if (instance)
        QObject::connect(&*instance, &SingleInstance::raiseRequested, &window, [&](const QString &recording) {
            qInfo("Another start was requested: showing the window");
            window.bringToFront();
            if (!recording.isEmpty())
                server.player().open(recording);
        });
    Simulation &simulation = window.simulation();
    QObject::connect(&simulation, &Simulation::phaseChanged, &simulation,
                     [&simulation] { logSimulation(simulation); });
    if (request.simulation)
        simulation.start(*request.simulation);
    logRecordings(server.recorder());
    startRecordings(server.recorder(), request.record);
    logReplays(server.player());
    openReplay(server.player(), request.replay, false);
    window.show();
    window.openNames(namesFile());
    if (values.startsServer)
        server.start(settings);
    const int exitCode = QApplication::exec();
    simulation.stopAndWait(); // while the server can still answer
    server.stop();
    finishRecordings(server.recorder());
    deadline.emplace();
    store.sync();
    if (store.status() != QSettings::NoError)
        qWarning().noquote() << "The settings of the window could not be saved to" << store.fileName();
    return exitCode;
}

} // namespace supersynk
