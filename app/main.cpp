// SPDX-License-Identifier: GPL-3.0-only
#include "app/command.h"
#include "app/commandline.h"
#include "app/console.h"
#include "app/headless.h"
#include "app/log.h"
#include "app/paths.h"
#include "app/standardstreams.h"
#include "app/tuning.h"
#include "app/versiontext.h"
#include "app/windowed.h"
#include "server/base/endprocess.h"
#include "server/base/version.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"); // set on purpose
#else
    return true;
#endif
}

/// Without the option that a session manager adds when it restores the programs of the last session; it is
/// for QApplication.
QStringList withoutSession(QStringList arguments)
{
    const qsizetype at = arguments.indexOf("-session"_L1);
    if (at > 0)
        arguments.remove(at, std::min<qsizetype>(2, arguments.size() - at)); // with its value
    return arguments;
}

void print(std::FILE *to, const QString &text)
{
    std::fputs(text.toUtf8().constData(), to);
}

/// Returns the exit code.
int run(int argc, char **argv)
{
    secureStandardStreams();
    tuneProcess();
    setUpHome();
    attachConsole();
    const Log log;
    QCoreApplication::setOrganizationName(u"supersynk"_s);
    QCoreApplication::setApplicationName(u"supersynk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SUPERSYNK_VERSION));

    const QStringList arguments = withoutSession(argumentsOf(argc, argv));
    if (const auto command = commandOf(arguments)) {
        const QCoreApplication application(argc, argv);
        return runCommand(*command, arguments);
    }
    const CommandLine commandLine(arguments);
    const StartRequest &request = commandLine.request();
    const bool onlyPrints = commandLine.error() || request.wantsHelp || request.wantsVersion;
    if (!onlyPrints && !request.isHeadless && hasDisplay()) {
        QGuiApplication::setDesktopFileName(QStringLiteral(SUPERSYNK_ID));
        const QApplication application(argc, argv);
        return runWindowed(commandLine);
    }

    const QCoreApplication application(argc, argv);
    if (commandLine.error()) {
        print(stderr, *commandLine.error() + u"\nTry supersynk --help.\n"_s);
        return kExitUsage;
    }
    if (request.wantsHelp) {
        print(stdout, commandLine.helpText());
        return 0;
    }
    if (request.wantsVersion) {
        print(stdout, versionText());
        return 0;
    }
    if (!request.autostarts) {
        print(stderr, u"--no-autostart needs the window, which has a Start button.\n"_s);
        return kExitUsage;
    }
    if (!request.isHeadless)
        qInfo("There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): running without a window");
    return runHeadless(commandLine);
}

} // namespace

int main(int argc, char **argv)
{
    const int exitCode = run(argc, argv);
    endProcess(exitCode);
    return exitCode;
}
