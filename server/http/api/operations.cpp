// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/api/operations.h"

#include "server/http/api/api.h"
#include "server/http/api/forwarding.h"
#include "server/http/metrics/metricstext.h"
#include "server/http/wire/requesttarget.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {

Operations::Operations(std::function<QByteArray()> metrics, std::function<bool()> isStuck, bool areExposed)
    : m_metrics(std::move(metrics))
    , m_isStuck(std::move(isStuck))
    , m_areExposed(areExposed)
{}

std::optional<Operations::Page> Operations::pageAt(QByteArrayView target)
{
    const QByteArrayView path = pathOf(target);
    if (path == "/metrics")
        return Page::Metrics;
    if (path == "/healthz")
        return Page::Health;
    return std::nullopt;
}

/// Exposed pages may be asked for by a domain: that is how a Prometheus elsewhere knows this computer.
bool Operations::areFor(const Request &request) const
{
    return !isFromForeignPage(request.head) && (m_areExposed || isFromOperator(request));
}

bool Operations::isFromOperator(const Request &request)
{
    return request.isFromNearby && !speaksForAnother(request.head) && !isAskedByDomain(request.head);
}

Response Operations::show(Page page) const
{
    if (page == Page::Metrics)
        return {.contentType = MetricsText::kContentType, .body = m_metrics()};
    if (m_isStuck())
        return Response::unavailable("A thread of the server has been stuck for several seconds."_ba);
    return Response::text("ok\n"_ba);
}

} // namespace supersynk
