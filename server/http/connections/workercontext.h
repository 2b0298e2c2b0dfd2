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

/// Counters of one worker's traffic, and when it last ran. Any thread may read them. Each worker has its own,
/// on separate cache lines.
struct alignas(64) TrafficCounters
{
    RequestCounters requests;
    RequestCounters checks; ///< See Response::isCheck.
    std::atomic<std::uint64_t> bytesIn{0};
    std::atomic<std::uint64_t> bytesOut{0}; ///< Without checkBytesOut.
    std::atomic<std::uint64_t> checkBytesOut{0};
    std::atomic<std::uint64_t> connections{0};
    std::atomic<Instant> lastRun{}; ///< When the thread's event loop last ran.
};

/// What the connections of one worker share. All but `traffic` and `reaper` are shared with the other
/// workers. Outlives the connections.
struct WorkerContext
{
    ApiContext api;
    TrafficCounters &traffic;
    ConnectionCount &connections;
    HandshakeBudget &handshakes;
    RefusalLog &refusals;
    /// Bytes of incomplete requests and unread responses, over all connections.
    std::atomic<std::size_t> &waitingBytes;
    const TrustedProxies *proxies = nullptr; ///< Null for none.
    /// Whether channel requests are answered without QHttpServer. The responses are the same.
    bool takesShortCuts = true;
    ConnectionReaper *reaper = nullptr; ///< Null before the worker starts.
};

} // namespace supersynk
