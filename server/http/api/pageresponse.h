// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/api/api.h"

namespace supersynk {

/// Whether \a request is for a file of the web page, and the context has the page.
[[nodiscard]] bool isForPage(const Request &request, const ApiContext &context);

/// A function of the API, for requests that are for the page: the file, or 304 if the client has it already.
[[nodiscard]] Response showPage(const Request &request, const ApiContext &context, Instant now);

} // namespace supersynk
