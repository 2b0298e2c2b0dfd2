// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "http/response.h"

#include <functional>
#include <optional>

namespace supersynk {

struct Request;

/// What is there for the operator's tools beside the API: `/metrics` for Prometheus and `/healthz` for
/// whoever shares out requests. No channel can have these paths, as all are below `/api/channels/`.
///
/// They are there for who asks from this computer, and for trusted proxies that ask for themselves; not for
/// web pages, even if they are looked at here: `/metrics` has to be asked for by address or by a name without
/// a dot. For everybody else there is no such path, unless they are exposed.
class Operations
{
public:
    enum class Page { Metrics, Health };

    /// \a metrics writes what is told there, and \a isStuck says whether one of the server's threads is.
    /// Both are called from any thread.
    Operations(std::function<QByteArray()> metrics, std::function<bool()> isStuck, bool areExposed);

    /// What \a request points at, if there is such a page for its sender.
    [[nodiscard]] std::optional<Page> pageFor(const Request &request) const;
    /// Whether it comes from this computer or from a trusted proxy, and speaks for nobody else.
    [[nodiscard]] static bool isFromOperator(Page page, const Request &request);

    [[nodiscard]] Response show(Page page) const;

private:
    const std::function<QByteArray()> m_metrics;
    const std::function<bool()> m_isStuck;
    const bool m_areExposed;
};

} // namespace supersynk
