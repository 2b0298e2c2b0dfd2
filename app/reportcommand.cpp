// SPDX-License-Identifier: GPL-3.0-only
#include "app/reportcommand.h"

#include "app/cancellable.h"
#include "server/recording/report/writereport.h"
#include "ui/text/englishplurals.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <optional>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

QString defaultTarget(const QString &recording)
{
    const QFileInfo file(recording);
    QString name = file.fileName();
    for (const auto ending : {".part"_L1, ".mcap"_L1}) {
        if (name.endsWith(ending))
            name.chop(ending.size());
    }
    return file.dir().filePath(name + u".html"_s);
}

int run(const QString &file, const QCommandLineParser &options)
{
    const QString target = options.isSet(u"to"_s) ? options.value(u"to"_s) : defaultTarget(file);
    if (QFileInfo::exists(target)) {
        printProblem(u"%1 exists already. Remove it, or choose another name by --to."_s.arg(
            QDir::toNativeSeparators(target)));
        return kExitFailed;
    }
    EnglishPlurals plurals; // the command line is in English
    QCoreApplication::installTranslator(&plurals);
    QLocale::setDefault(QLocale(QLocale::English));
    std::optional<QString> problem;
    runCancellably([&](const Progress &progress) { problem = writeReport(file, target, progress); });
    if (problem || !QFileInfo::exists(target)) {
        printProblem(problem.value_or(u"The report was cancelled and left nothing behind."_s));
        return kExitFailed;
    }
    printLine(u"The report is in %1"_s.arg(QDir::toNativeSeparators(target)));
    return 0;
}

} // namespace

Command reportCommand()
{
    return {
        .name = u"report"_s,
        .description = u"Writes a report of a recording as a web page that prints well: who was there when, "
                       "rates, gaps, late messages, distances walked, markers, paths. Nothing is "
                       "overwritten."_s,
        .options = {{u"to"_s, u"Writes to the file <path> (default: beside the recording)."_s, u"path"_s}},
        .run = run};
}

} // namespace supersynk
