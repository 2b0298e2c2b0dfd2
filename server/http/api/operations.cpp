// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/api/operations.h"

#include "server/http/api/api.h"
#include "server/http/api/forwarding.h"
#include "server/http/metrics/metricstext.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

bool isFromHere(const Request &request)
{
    return request.isFromTrustedPeer && !isForAnotherSender(request.head) && !hasDomainAsHost(request.head);
}

} // namespace

Operations::Operations(std::function<MetricsSample()> sample, std::function<bool()> isStuck, bool areExposed)
    : m_sample(std::move(sample))
    , m_isStuck(std::move(isStuck))
    , m_areExposed(areExposed)
{}

/// Exposed pages may be requested by a domain name: a Prometheus on another computer uses one.
bool Operations::areFor(const Request &request) const
{
    const bool isExposed = m_areExposed && request.target.resource != RequestTarget::Resource::Status;
    return !isCrossOrigin(request.head) && (isExposed || isFromHere(request));
}

bool isFromOperator(const Request &request, const ApiContext &context)
{
    const AccessKey *key = context.operatorKey;
    return (key && key->isNeeded() && key->admits(request.head)) || isFromHere(request);
}

Response showMetrics(const Request &, const ApiContext &context, Instant)
{
    return {.contentType = MetricsText::kContentType, .body = metricsText(context.operations->sample())};
}

Response showHealth(const Request &, const ApiContext &context, Instant)
{
    if (context.operations->isStuck())
        return Response::unavailable("A thread of the server has been stuck for several seconds."_ba);
    return Response::text("ok\n"_ba);
}

} // namespace supersynk
