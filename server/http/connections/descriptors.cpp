// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/descriptors.h"

#include "server/http/connections/rawsocket.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#ifdef Q_OS_UNIX
#    include <sys/resource.h>
#    ifdef Q_OS_MACOS
#        include <sys/syslimits.h>
#    endif
#endif

namespace supersynk {

std::size_t availableConnections()
{
#ifdef Q_OS_UNIX
    constexpr rlim_t kReserved = 200; // for the window, the threads, the libraries
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        const rlim_t before = std::exchange(limit.rlim_cur, limit.rlim_max);
#    ifdef Q_OS_MACOS // refuses more, RLIM_INFINITY included: setrlimit(2)
        limit.rlim_cur = std::min<rlim_t>(limit.rlim_cur, OPEN_MAX);
#    endif
        if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
            limit.rlim_cur = before;
        return limit.rlim_cur > 2 * kReserved ? limit.rlim_cur - kReserved : limit.rlim_cur / 2;
    }
#endif
    return std::numeric_limits<std::size_t>::max();
}

bool canOpenThread()
{
    std::array<qintptr, 10> descriptors{}; // measured: 5
    std::ranges::generate(descriptors, rawsocket::create);
    const bool canOpen = std::ranges::find(descriptors, rawsocket::kNone) == descriptors.end();
    for (const qintptr descriptor : descriptors) {
        if (descriptor != rawsocket::kNone)
            rawsocket::close(descriptor);
    }
    return canOpen;
}

} // namespace supersynk
