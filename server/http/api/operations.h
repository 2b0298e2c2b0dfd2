// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/http/metrics/metrics.h"
#include "server/http/wire/response.h"

#include <functional>

namespace supersynk {

struct ApiContext;
struct Request;

/// The pages for the operator's tools: `/metrics` for Prometheus, `/healthz` for load balancers, and
/// `/api/status` for the web page. They cannot collide with channels, which are all below `/api/channels/`.
///
/// They answer requests from this computer, and requests that a trusted proxy makes itself, by an address or
/// a host name without a dot. Other callers get a 404, unless the pages are exposed. A page of another origin
/// that is open in the operator's browser never gets them: see isCrossOrigin().
class Operations
{
public:
    /// \a sample gives the figures of `/metrics`; \a isStuck says whether one of the server's threads is
    /// stuck. Both are called from any thread.
    Operations(std::function<MetricsSample()> sample, std::function<bool()> isStuck, bool areExposed);

    /// Whether the pages exist for the sender of \a request; `/api/status` is never exposed.
    [[nodiscard]] bool areFor(const Request &request) const;

    [[nodiscard]] MetricsSample sample() const { return m_sample(); }
    [[nodiscard]] bool isStuck() const { return m_isStuck(); }

private:
    const std::function<MetricsSample()> m_sample;
    const std::function<bool()> m_isStuck;
    const bool m_areExposed;
};

/// Whether the caller is the operator: has the operator key, or is on this computer or a trusted proxy, and
/// acts for no other sender.
[[nodiscard]] bool isFromOperator(const Request &request, const ApiContext &context);

/// Functions of the API, for contexts that have operations.
[[nodiscard]] Response showMetrics(const Request &request, const ApiContext &context, Instant now);
[[nodiscard]] Response showHealth(const Request &request, const ApiContext &context, Instant now);

} // namespace supersynk
