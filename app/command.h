// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <span>

namespace supersynk {

/// A command in front of the options, as in `supersynk info FILE`. It needs neither a server nor a display.
struct Command
{
    QString name;
    QString description; ///< A sentence.
    QList<QCommandLineOption> options;
    /// Runs the command on \a file, and returns the exit code.
    std::function<int(const QString &file, const QCommandLineParser &options)> run;
};

/// All commands, in the order of the documents; tst_optiondocs compares these with each command's --help.
[[nodiscard]] QList<Command> commands();

/// The command that \a arguments, which begin with the program's name, ask for; nothing if they are options.
[[nodiscard]] std::optional<Command> commandOf(const QStringList &arguments);

/// Reads the arguments, and runs \a command. Needs a QCoreApplication. Returns the exit code: 0, 1 for what
/// failed, 2 for wrong arguments.
[[nodiscard]] int runCommand(const Command &command, const QStringList &arguments);

inline constexpr int kExitFailed = 1;
inline constexpr int kExitUsage = 2;

/// Writes a line to stdout, or to stderr what went wrong.
void printLine(const QString &line);
void printProblem(const QString &problem);

} // namespace supersynk
