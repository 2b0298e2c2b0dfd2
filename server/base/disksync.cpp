// SPDX-License-Identifier: GPL-3.0-only
#include "server/base/disksync.h"

#include <QFileDevice>

#ifdef Q_OS_UNIX
#    include <cerrno>
#    include <unistd.h>
#elif defined(Q_OS_WIN)
#    include <io.h>
#endif

namespace supersynk {

std::error_code syncToDisk([[maybe_unused]] const QFileDevice &file)
{
#ifdef Q_OS_UNIX
#    ifdef Q_OS_LINUX
    const bool failed = ::fdatasync(file.handle()) != 0;
#    else
    const bool failed = ::fsync(file.handle()) != 0;
#    endif
    if (failed && errno != EINVAL && errno != ENOTSUP && errno != ENOSYS)
        return {errno, std::generic_category()};
#elif defined(Q_OS_WIN)
    if (const int descriptor = file.handle(); descriptor >= 0 && ::_commit(descriptor) != 0)
        return {errno, std::generic_category()};
#endif
    return {};
}

} // namespace supersynk
