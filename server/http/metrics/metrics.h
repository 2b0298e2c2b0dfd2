// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/http/metrics/processstats.h"
#include "server/http/metrics/refusallog.h"
#include "server/http/metrics/requestcounters.h"

#include <QByteArray>

#include <array>
#include <cstdint>
#include <optional>

namespace supersynk {

/// The counters of the server at one moment.
struct MetricsSample
{
    using ByStatus = std::array<std::uint64_t, RequestCounters::kStatuses.size()>;

    /// Answered requests by method, in the order of Method, and status.
    std::array<ByStatus, RequestCounters::kMethods> requests{};
    std::uint64_t bytesIn = 0;  ///< Bodies received.
    std::uint64_t bytesOut = 0; ///< Bodies sent.
    std::uint64_t connections = 0;
    Instant::duration uptime{}; ///< Since the server was started.
    std::uint64_t waitingBytes = 0;
    std::uint64_t channels = 0;
    std::uint64_t clients = 0;
    std::uint64_t storedBytes = 0;
    RefusalLog::Totals refusals;
    QByteArray qtVersion;
    std::optional<ProcessStats> process;

    /// Adds the counters of one thread.
    void add(const RequestCounters &counters);
    /// How many requests were late: GET, HEAD and POST with the status 204.
    [[nodiscard]] std::uint64_t late() const;
};

/// The sample as text for Prometheus: see MetricsText.
[[nodiscard]] QByteArray metricsText(const MetricsSample &sample);

} // namespace supersynk
