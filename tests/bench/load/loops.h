// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/bench/load/connection.h"
#include "tests/bench/load/options.h"
#include "tests/bench/load/result.h"

#include <span>

namespace supersynk::bench {

/// The time that counts; the same for all threads.
struct Window
{
    Clock::time_point begin;
    Clock::time_point end;

    [[nodiscard]] bool holds(Clock::time_point time) const { return time >= begin && time < end; }
};

/// How long after its end an answer may come; none by then is an error.
constexpr auto kGrace = std::chrono::seconds(3);

/// Every connection sends one request and gets its answer.
Tally joinAll(std::span<Connection *const> connections);

/// The next request follows the answer, until the window ends. Answers that come in it count.
Tally runClosed(std::span<Connection *const> connections, const Window &window);

/// The same until \a requests have been sent. All count.
Tally runClosed(std::span<Connection *const> connections, std::size_t requests);

/// Every connection has its own timetable, begun at a random moment before the window. Requests that are due
/// in the window count, with the time from when they were due: one that had to wait for the answer to the
/// one before has that wait in its latency, as the person with the headset has it.
/// \a number of the thread, for the random moments.
Tally runOpen(std::span<Connection *const> connections, const Window &window, double rate,
              std::size_t number);

/// Batches: stops the server, sends a request on every connection, lets the server run, and takes the time
/// until all have an answer. The generator sleeps meanwhile, so the server has all processors to itself.
Result runDrain(std::span<Connection *const> connections, const Options &options);

} // namespace supersynk::bench
