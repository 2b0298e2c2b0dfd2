// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/bench/load/options.h"
#include "tests/bench/load/threadtimes.h"

#include <cstdint>
#include <string>
#include <vector>

namespace supersynk::bench {

/// The results of one thread of the generator.
struct Tally
{
    std::uint64_t answers = 0;    ///< Complete and correct, within the measured time.
    std::uint64_t bytes = 0;      ///< Of their bodies.
    std::uint64_t errors = 0;     ///< At any time.
    std::uint64_t late = 0;       ///< Open loop: answers after the next request was due.
    std::uint64_t unanswered = 0; ///< Open loop: due, but without an answer at the end. Counted as late too.
    std::string firstError;
    std::vector<std::uint32_t> latencies; ///< In µs.
    /// Open loop: the delay of the generator itself for requests that did not have to wait, in µs.
    std::vector<std::uint32_t> lags;

    void fault(const std::string &what);
    void latency(Clock::duration time) { latencies.push_back(microseconds(time)); }
    void lag(Clock::duration time) { lags.push_back(microseconds(time)); }
    Tally &operator+=(const Tally &other);

private:
    static std::uint32_t microseconds(Clock::duration time);
};

/// The measured time, and the CPU time of the server and the generator in it.
struct Result
{
    Tally tally;
    double seconds = 0;
    double serverCpu = 0;      ///< Seconds, of all threads, user and system.
    double loadCpu = 0;        ///< The generator's own.
    std::vector<double> rates; ///< Drain: requests/s of each batch.
    ThreadTimes threads;       ///< Of the server; in the drain, in all batches.

    /// One line of JSON.
    void print();
};

/// Seconds of CPU time that a process has consumed, with the precision of the scheduler; 0 stands for the
/// generator itself. Throws std::system_error if there is no such process.
double cpuTime(pid_t process);

} // namespace supersynk::bench
