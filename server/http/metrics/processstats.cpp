// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/metrics/processstats.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#    include <QByteArray>
#    include <QFile>

#    include <unistd.h>
#endif

namespace supersynk {

#ifdef Q_OS_LINUX

using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// When the computer started, in seconds since the Unix epoch.
double bootTime()
{
    const QByteArray text = contentsOf(u"/proc/stat"_s);
    const qsizetype line = text.indexOf("\nbtime ");
    if (line < 0)
        return 0;
    const qsizetype begin = line + 7;
    return text.sliced(begin, text.indexOf('\n', begin) - begin).toDouble();
}

} // namespace

std::optional<ProcessStats> processStats()
{
    // proc(5): the third field follows the name, which is in brackets and may contain anything.
    enum Field { UserTime = 14 - 3, SystemTime = 15 - 3, StartTime = 22 - 3, ResidentPages = 24 - 3 };

    const QByteArray text = contentsOf(u"/proc/self/stat"_s);
    const QByteArrayList fields = text.sliced(text.lastIndexOf(')') + 1).simplified().split(' ');
    if (fields.size() <= ResidentPages)
        return std::nullopt;
    const auto ticks = static_cast<double>(::sysconf(_SC_CLK_TCK));
    return ProcessStats{.startTime = bootTime() + fields[StartTime].toDouble() / ticks,
                        .cpuTime = (fields[UserTime].toDouble() + fields[SystemTime].toDouble()) / ticks,
                        .residentBytes = fields[ResidentPages].toULongLong()
                            * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE))};
}

#else

std::optional<ProcessStats> processStats()
{
    return std::nullopt;
}

#endif

} // namespace supersynk
