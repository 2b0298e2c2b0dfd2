// SPDX-License-Identifier: GPL-3.0-only
#include "app/repaircommand.h"

#include "server/base/counted.h"
#include "server/recording/recordingfile.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

int repair(const QString &file, const QCommandLineParser &)
{
    const RepairedFile repaired = repairFile(file);
    if (repaired.problem) {
        printProblem(*repaired.problem);
        return kExitFailed;
    }
    const QString name = QDir::toNativeSeparators(repaired.path);
    printLine(repaired.wasWhole
                  ? u"%1 is whole: there is nothing to repair."_s.arg(name)
                  : u"%1 is repaired. It has %2."_s.arg(name, counted(repaired.messages, u"message")));
    return 0;
}

} // namespace

Command repairCommand()
{
    return {.name = u"repair"_s,
            .description =
                u"Ends a recording that was cut off, by a crash or a full disk, so that every program can "
                "read it. What is whole in it stays; a name that ends in .mcap.part loses the .part."_s,
            .run = repair};
}

} // namespace supersynk
