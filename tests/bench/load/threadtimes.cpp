// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/load/threadtimes.h"

#include <filesystem>
#include <fstream>
#include <string>

namespace supersynk::bench {
namespace {

/// Reads /proc about a thread: comm, schedstat (nanoseconds) and status.
ThreadTime read(const std::filesystem::path &folder)
{
    ThreadTime time;
    std::ifstream comm(folder / "comm");
    std::getline(comm, time.name);
    std::ifstream(folder / "schedstat") >> time.ran >> time.waited;
    time.ran *= 1e-9;
    time.waited *= 1e-9;
    std::ifstream status(folder / "status");
    for (std::string name; status >> name;) {
        if (name == "voluntary_ctxt_switches:")
            status >> time.sleeps;
    }
    return time;
}

} // namespace

ThreadTime &ThreadTime::operator+=(const ThreadTime &other)
{
    name = other.name;
    ran += other.ran;
    waited += other.waited;
    sleeps += other.sleeps;
    return *this;
}

ThreadTime ThreadTime::operator-(const ThreadTime &other) const
{
    return {name, ran - other.ran, waited - other.waited, sleeps - other.sleeps};
}

ThreadTimes threadTimes(pid_t process)
{
    ThreadTimes times;
    for (const auto &thread :
         std::filesystem::directory_iterator("/proc/" + std::to_string(process) + "/task"))
        times[static_cast<pid_t>(std::stol(thread.path().filename()))] = read(thread.path());
    return times;
}

ThreadTimes operator-(const ThreadTimes &after, const ThreadTimes &before)
{
    ThreadTimes spent;
    for (const auto &[id, time] : after) {
        const auto earlier = before.find(id);
        spent[id] = earlier == before.end() ? time : time - earlier->second;
    }
    return spent;
}

} // namespace supersynk::bench
