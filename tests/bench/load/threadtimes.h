// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <sys/types.h>

namespace supersynk::bench {

/// How a thread of the server spent its time, in seconds, from the scheduler's statistics.
struct ThreadTime
{
    std::string name;
    double ran = 0;
    double waited = 0;       ///< Ready to run, without a processor.
    std::int64_t sleeps = 0; ///< Voluntary context switches: it waited for work or for a lock.

    ThreadTime &operator+=(const ThreadTime &other);
    [[nodiscard]] ThreadTime operator-(const ThreadTime &other) const;
};

/// By thread id.
using ThreadTimes = std::map<pid_t, ThreadTime>;

/// The times of all threads of a process. For a thread that is running, a tick of the kernel's clock may be
/// missing, some milliseconds.
ThreadTimes threadTimes(pid_t process);

/// The differences between \a before and \a after.
ThreadTimes operator-(const ThreadTimes &after, const ThreadTimes &before);

} // namespace supersynk::bench
