// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/wire/response.h"

#include <functional>
#include <optional>

namespace supersynk {

struct Request;

/// What is there for the operator's tools beside the API: `/metrics` for Prometheus and `/healthz` for load
/// balancers. No channel can have these paths, as all are below `/api/channels/`.
///
/// They answer requests from this computer, and those that a trusted proxy makes for itself, by an address or
/// a name without a dot. For all other callers there is no such path, unless the pages are exposed. A page of
/// another origin that is open in the operator's browser never gets them: see isFromForeignPage().
class Operations
{
public:
    enum class Page { Metrics, Health };

    /// \a metrics writes what is told there, and \a isStuck says whether one of the server's threads is.
    /// Both are called from any thread.
    Operations(std::function<QByteArray()> metrics, std::function<bool()> isStuck, bool areExposed);

    /// What \a target points at; nothing if that is no page of the operator's.
    [[nodiscard]] static std::optional<Page> pageAt(QByteArrayView target);
    /// Whether the sender of \a request gets to see the pages.
    [[nodiscard]] bool areFor(const Request &request) const;
    /// Whether it comes from this computer or from a trusted proxy, and speaks for no other sender.
    [[nodiscard]] static bool isFromOperator(const Request &request);

    [[nodiscard]] Response show(Page page) const;

private:
    const std::function<QByteArray()> m_metrics;
    const std::function<bool()> m_isStuck;
    const bool m_areExposed;
};

} // namespace supersynk
