// SPDX-License-Identifier: GPL-3.0-only
#include "commandline.h"
#include "console.h"
#include "headless.h"
#include "log.h"
#include "tuning.h"
#include "version.h"
#include "versiontext.h"
#include "windowed.h"

#include <QApplication>

#include <cstdio>

using namespace supersynk;
using namespace Qt::StringLiterals;

namespace {

constexpr int kExitUsage = 2;

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"); // whoever sets this has made a choice
#else
    return true;
#endif
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

void print(std::FILE *to, const QString &text)
{
    std::fputs(qPrintable(text), to);
}

} // namespace

int main(int argc, char **argv)
{
    tuneProcess();
    joinConsole();
    installLog();
    QCoreApplication::setOrganizationName(u"supersynk"_s);
    QCoreApplication::setApplicationName(u"supersynk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SUPERSYNK_VERSION));

    const CommandLine commandLine(argumentsOf(argc, argv));
    const bool onlySpeaks = commandLine.error() || commandLine.wantsHelp() || commandLine.wantsVersion();
    if (!onlySpeaks && !commandLine.isHeadless() && hasDisplay()) {
        QGuiApplication::setDesktopFileName(QStringLiteral(SUPERSYNK_ID));
        const QApplication application(argc, argv);
        return runWindowed(commandLine);
    }

    const QCoreApplication application(argc, argv);
    if (commandLine.error()) {
        print(stderr, *commandLine.error() + u"\nTry supersynk --help.\n"_s);
        return kExitUsage;
    }
    if (commandLine.wantsHelp()) {
        print(stdout, commandLine.helpText());
        return 0;
    }
    if (commandLine.wantsVersion()) {
        print(stdout, versionText());
        return 0;
    }
    if (!commandLine.isHeadless())
        qInfo("There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): running without a window");
    return runHeadless(commandLine);
}
