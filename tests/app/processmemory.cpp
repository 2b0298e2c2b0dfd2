// SPDX-License-Identifier: GPL-3.0-only
#include "tests/app/processmemory.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace supersynk::test {
namespace {

/// A size from /proc/ID/status (proc_pid_status(5)), in bytes; 0 if it is missing.
qint64 sizeIn(qint64 id, const QByteArray &field)
{
    QFile status(u"/proc/%1/status"_s.arg(id));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field + ':'))
            return line.sliced(field.size() + 1).trimmed().chopped(3).toLongLong() * 1024;
    }
    return 0;
}

} // namespace

bool memoryCanBeMeasured()
{
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    return true;
#else
    return false;
#endif
}

qint64 residentMemory(qint64 id)
{
    return sizeIn(id, "VmRSS");
}

qint64 peakMemory(qint64 id)
{
    return sizeIn(id, "VmHWM");
}

qint64 pageFaults(qint64 id)
{
    QFile stat(u"/proc/%1/stat"_s.arg(id));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = stat.readAll();
    const QByteArrayList fields = all.sliced(all.lastIndexOf(')') + 2).split(' '); // from the third one on
    return fields.value(7).toLongLong(); // minflt (proc_pid_stat(5))
}

} // namespace supersynk::test
