// SPDX-License-Identifier: GPL-3.0-only
//
// benchload: puts the load of headsets on a server of channels, and prints the result as one line of JSON.
// Uses sockets and epoll only, because it must cost less than the server. Checks status and size of every
// answer, and the content of some; any error makes the exit code 1.
//
//   requests, seconds, rate    right answers in the measured time, its length, their quotient
//   answer                     mean size of an answer's body in bytes
//   cpu, load_cpu              CPU time per request in µs: the server's (all threads, user and system), ours
//   p50, p99, p999, max        latency in µs; in the open loop from when the request was due
//   lag                        99th percentile in µs by which the open loop itself was late to send
//   late, unanswered           of the open loop: answers after the next request was due; none at all
//   rates                      of --mode drain: requests/s of each batch
//   threads                    how the server's threads spent the measured time (threadtimes.h)

#include "tests/bench/load/connection.h"
#include "tests/bench/load/loops.h"
#include "tests/bench/load/options.h"
#include "tests/bench/load/result.h"

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <future>
#include <memory>
#include <thread>
#include <vector>

using namespace supersynk::bench;

namespace {

using Connections = std::vector<Connection *>;

Clock::duration seconds(double count)
{
    return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(count));
}

/// Distributes the connections, so that every thread has some of each channel.
std::vector<Connections> dealt(const Connections &connections, std::size_t threads)
{
    std::vector<Connections> hands(std::min(threads, connections.size()));
    for (std::size_t i = 0; i < connections.size(); ++i)
        hands[i / ((connections.size() + hands.size() - 1) / hands.size())].push_back(connections[i]);
    std::erase_if(hands, [](const Connections &hand) { return hand.empty(); });
    return hands;
}

Tally runThread(const Connections &connections, const Options &options, const Window &window,
                std::size_t number, std::size_t threads)
{
    if (options.mode == Options::Mode::Open)
        return runOpen(connections, window, options.rate, number);
    if (options.requests > 0) // the first threads take the remainder
        return runClosed(connections,
                         options.requests / threads + (number < options.requests % threads ? 1 : 0));
    return runClosed(connections, window);
}

Result runThreads(const Connections &connections, const Options &options)
{
    const auto hands = dealt(connections, options.threads);
    const Clock::time_point start = Clock::now();
    Window window{start + seconds(options.warmUp), start + seconds(options.warmUp + options.seconds)};
    if (options.requests > 0)
        window = {start, start};

    std::vector<std::future<Tally>> tallies;
    for (std::size_t i = 0; i < hands.size(); ++i) {
        tallies.push_back(std::async(std::launch::async, runThread, std::cref(hands[i]), std::cref(options),
                                     window, i, hands.size()));
    }

    Result result;
    std::this_thread::sleep_until(window.begin);
    const double cpuBefore = options.server ? cpuTime(options.server) : 0;
    const ThreadTimes threadsBefore = options.server ? threadTimes(options.server) : ThreadTimes();
    const double loadBefore = cpuTime(0);
    const auto measure = [&] {
        result.serverCpu = options.server ? cpuTime(options.server) - cpuBefore : 0;
        result.loadCpu = cpuTime(0) - loadBefore;
        if (options.server)
            result.threads = threadTimes(options.server) - threadsBefore;
        result.seconds = std::chrono::duration<double>(Clock::now() - window.begin).count();
    };
    if (options.requests == 0) {
        std::this_thread::sleep_until(window.end);
        measure();
    }
    for (auto &tally : tallies)
        result.tally += tally.get();
    if (options.requests > 0)
        measure();
    return result;
}

Result run(const Options &options)
{
    std::vector<std::unique_ptr<Connection>> owned;
    Connections all;
    for (std::size_t i = 0; i < options.clients + options.observers; ++i)
        all.push_back(owned.emplace_back(std::make_unique<Connection>(options, i)).get());

    Result result;
    result.tally = joinAll(all);
    result.seconds = 1; // replaced below if all is well
    if (result.tally.errors > 0)
        return result;
    if (options.still)
        all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(options.clients));
    return options.mode == Options::Mode::Drain ? runDrain(all, options) : runThreads(all, options);
}

/// A connection takes a descriptor; the default limit is 1024.
void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const Options options = Options::parse(argc, argv);
    raiseDescriptorLimit();
    try {
        Result result = run(options);
        result.print();
        return result.tally.errors > 0 ? 1 : 0;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "benchload: %s\n", error.what());
        return 1;
    }
}
