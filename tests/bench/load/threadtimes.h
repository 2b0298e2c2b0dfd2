// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <sys/types.h>

namespace supersynk::bench {

/// How a thread of the server has spent its time, by the scheduler's account; seconds.
struct ThreadTime
{
    std::string name;
    double ran = 0;
    double waited = 0;       ///< Ready to run, without a processor.
    std::int64_t sleeps = 0; ///< How often it went to sleep by itself: for work, or for a lock.

    ThreadTime &operator+=(const ThreadTime &other);
    [[nodiscard]] ThreadTime operator-(const ThreadTime &other) const;
};

/// By thread id.
using ThreadTimes = std::map<pid_t, ThreadTime>;

/// Of all threads of a process. Precise for those that do not run at the moment; else a tick of the kernel's
/// clock may be missing, which is some milliseconds.
ThreadTimes threadTimes(pid_t process);

/// What they have spent from \a before to \a after.
ThreadTimes operator-(const ThreadTimes &after, const ThreadTimes &before);

} // namespace supersynk::bench
