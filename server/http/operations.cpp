// SPDX-License-Identifier: GPL-3.0-only
#include "http/operations.h"

#include "http/api.h"
#include "http/forwarding.h"
#include "http/metricstext.h"
#include "http/target.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

std::optional<Operations::Page> pageAt(QByteArrayView path)
{
    if (path == "/metrics")
        return Operations::Page::Metrics;
    if (path == "/healthz")
        return Operations::Page::Health;
    return std::nullopt;
}

} // namespace

Operations::Operations(std::function<QByteArray()> metrics, std::function<bool()> isStuck, bool areExposed)
    : m_metrics(std::move(metrics))
    , m_isStuck(std::move(isStuck))
    , m_areExposed(areExposed)
{}

std::optional<Operations::Page> Operations::pageFor(const Request &request) const
{
    const auto page = pageAt(pathOf(request.head.target));
    return page && (m_areExposed || isFromOperator(*page, request)) ? page : std::nullopt;
}

bool Operations::isFromOperator(Page page, const Request &request)
{
    return request.isFromNearby && !speaksForAnother(request.head)
        && (page == Page::Health || !isAskedByDomain(request.head));
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
