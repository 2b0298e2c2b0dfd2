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

std::size_t roomForConnections()
{
#ifdef Q_OS_UNIX
    constexpr rlim_t kOthers = 200; // the window's, the threads', the libraries'
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        const rlim_t before = std::exchange(limit.rlim_cur, limit.rlim_max);
#    ifdef Q_OS_MACOS // which refuses more than that, "unlimited" included: setrlimit(2)
        limit.rlim_cur = std::min<rlim_t>(limit.rlim_cur, OPEN_MAX);
#    endif
        if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
            limit.rlim_cur = before;
        return limit.rlim_cur > 2 * kOthers ? limit.rlim_cur - kOthers : limit.rlim_cur / 2;
    }
#endif
    return std::numeric_limits<std::size_t>::max();
}

bool isRoomForAThread()
{
    std::array<qintptr, 10> descriptors{}; // twice as many as were seen
    std::ranges::generate(descriptors, rawsocket::create);
    const bool isRoom = std::ranges::find(descriptors, rawsocket::kNone) == descriptors.end();
    for (const qintptr descriptor : descriptors) {
        if (descriptor != rawsocket::kNone)
            rawsocket::close(descriptor);
    }
    return isRoom;
}

} // namespace supersynk
