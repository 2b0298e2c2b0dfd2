// SPDX-License-Identifier: GPL-3.0-only
#include "app/systemdjournal.h"

#include <QByteArray>

#ifdef Q_OS_LINUX
#    include <sys/stat.h>
#    include <unistd.h>
#endif

namespace supersynk {

bool standardErrorIsJournal()
{
#ifdef Q_OS_LINUX
    // Processes with a redirected stderr inherit the variable too, so compare the descriptor.
    struct stat status = {};
    if (::fstat(STDERR_FILENO, &status) != 0)
        return false;
    return qgetenv("JOURNAL_STREAM")
        == QByteArray::number(quint64(status.st_dev)) + ':' + QByteArray::number(quint64(status.st_ino));
#else
    return false;
#endif
}

} // namespace supersynk
