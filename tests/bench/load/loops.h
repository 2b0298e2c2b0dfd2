// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/bench/load/connection.h"
#include "tests/bench/load/options.h"
#include "tests/bench/load/result.h"

#include <span>

namespace supersynk::bench {

/// The measured time, the same for all threads.
struct Window
{
    Clock::time_point begin;
    Clock::time_point end;

    [[nodiscard]] bool holds(Clock::time_point time) const { return time >= begin && time < end; }
};

/// The time after its end for the last answers; a missing answer is an error.
constexpr auto kGrace = std::chrono::seconds(3);

/// Every connection sends one request and gets its answer.
Tally joinAll(std::span<Connection *const> connections);

/// Sends the next request after each answer, until the window ends. Counts the answers within the window.
Tally runClosed(std::span<Connection *const> connections, const Window &window);

/// The same until \a requests have been sent. Counts all answers.
Tally runClosed(std::span<Connection *const> connections, std::size_t requests);

/// Every connection has its own schedule, which starts at a random moment before the window. Counts the
/// requests that are due within the window. Latency counts from the due time, so it includes the wait for the
/// previous answer, as the user of a headset experiences it. \a number is that of the thread, for the random
/// moments.
Tally runOpen(std::span<Connection *const> connections, const Window &window, double rate,
              std::size_t number);

/// Batches: stops the server, sends a request on every connection, lets the server run, and takes the time
/// until all have an answer. The generator sleeps meanwhile, so the server has all processors to itself.
Result runDrain(std::span<Connection *const> connections, const Options &options);

} // namespace supersynk::bench
