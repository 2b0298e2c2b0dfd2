// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/api/api.h"
#include "server/http/connections/connectioncount.h"
#include "server/http/metrics/refusallog.h"
#include "server/http/metrics/requestcounters.h"
#include "server/http/tls/handshakebudget.h"

#include <atomic>
#include <cstdint>

namespace supersynk {

class TrustedProxies;
class ConnectionReaper;

/// Counters of what goes through one of the server's threads, and a sign that it runs. Any thread may read
/// them. Each has its own, on cache lines of its own.
struct alignas(64) TrafficCounters
{
    RequestCounters requests;
    RequestCounters checks; ///< Of the server itself: see Response::isCheck.
    std::atomic<std::uint64_t> bytesIn{0};
    std::atomic<std::uint64_t> bytesOut{0}; ///< Without those of checks.
    std::atomic<std::uint64_t> checkBytesOut{0};
    std::atomic<std::uint64_t> connections{0};
    std::atomic<Instant> round{}; ///< When the thread's event loop last came round.
};

/// What the connections of one thread share; all but the counters with those of the other threads. Outlives
/// them.
struct WorkerContext
{
    ApiContext api;
    TrafficCounters &traffic; ///< Of the thread.
    ConnectionCount &connections;
    HandshakeBudget &handshakes;
    RefusalLog &refusals;
    /// Bytes of half-received requests and unread answers, of all connections.
    std::atomic<std::size_t> &waitingBytes;
    const TrustedProxies *proxies = nullptr; ///< Null if none is trusted.
    /// Whether channel requests are answered ahead of QHttpServer, which answers the same, only slower.
    bool takesShortCuts = true;
    ConnectionReaper *reaper = nullptr; ///< Of the thread; null before it has one.
};

} // namespace supersynk
