// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/writereport.h"

#include "server/base/savefile.h"
#include "server/recording/recordingreader.h"
#include "server/recording/report/reportdata.h"
#include "server/recording/report/reporthtml.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <variant>

namespace supersynk {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Report)
};

} // namespace

std::optional<QString> writeReport(const QString &recording, const QString &target,
                                   const std::function<bool(double)> &progress)
{
    auto opened = RecordingReader::open(recording);
    if (const auto *problem = std::get_if<QString>(&opened))
        return *problem;
    auto data = readReportData(std::get<RecordingReader>(opened), progress);
    if (!data)
        return std::nullopt; // cancelled
    data->fileName = QFileInfo(recording).fileName();
    if (const auto problem = saveFile(target, reportHtml(*data)))
        return Text::tr("The report can't be written to %1: %2")
            .arg(QDir::toNativeSeparators(target), *problem);
    return std::nullopt;
}

} // namespace supersynk
