// SPDX-License-Identifier: GPL-3.0-only
#include "app/command.h"

#include "app/exportcommand.h"
#include "app/infocommand.h"
#include "app/repaircommand.h"
#include "app/reportcommand.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

void print(std::FILE *to, const QString &text)
{
    std::fputs(text.toUtf8().constData(), to);
    std::fflush(to);
}

} // namespace

QList<Command> commands()
{
    return {exportCommand(), infoCommand(), repairCommand(), reportCommand()};
}

std::optional<Command> commandOf(const QStringList &arguments)
{
    const QList<Command> all = commands();
    const QString name = arguments.value(1);
    const auto found = std::ranges::find(all, name, &Command::name);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

int runCommand(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.description);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Shows this help."_s);
    parser.addOption(help);
    parser.addOptions(command.options);
    parser.addPositionalArgument(u"FILE"_s, u"A recording."_s, u"FILE"_s);

    const bool isParsed = parser.parse(arguments);
    const QStringList given = parser.positionalArguments(); // the first one is the command
    if (isParsed && parser.isSet(help)) {
        const QString usage = command.name + u" [options] FILE"_s; // which has to begin with the command
        print(stdout, parser.helpText().replace(u"[options] FILE"_s, usage));
        return 0;
    }
    QString problem = isParsed ? QString() : parser.errorText();
    if (isParsed && given.size() < 2)
        problem = u"The name of the recording is missing."_s;
    else if (isParsed && given.size() > 2)
        problem = u"Unexpected argument: %1"_s.arg(given.at(2));
    if (!problem.isEmpty()) {
        printProblem(problem);
        printProblem(u"Try supersynk %1 --help."_s.arg(command.name));
        return kExitUsage;
    }
    return command.run(given.at(1), parser);
}

void printLine(const QString &line)
{
    print(stdout, line + u'\n');
}

void printProblem(const QString &problem)
{
    print(stderr, problem + u'\n');
}

} // namespace supersynk
