// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/http/wire/response.h"

namespace supersynk {

struct ApiContext;
struct Request;

/// `/api/recording`: a script of an experiment starts and ends recordings and sets markers. For the operator,
/// and for contexts that have a recorder. No request waits for the disk: 202 says that something has begun,
/// and a later GET how it went.
[[nodiscard]] Response showRecording(const Request &request, const ApiContext &context, Instant now);
/// A JSON object of session fields, `channels` and `with_last_minute`, all optional. 409 if a recording with
/// others runs, or no folder is chosen.
[[nodiscard]] Response startRecording(const Request &request, const ApiContext &context, Instant now);
[[nodiscard]] Response endRecording(const Request &request, const ApiContext &context, Instant now);
/// A JSON object of `label`, and optionally `text`, `channel` and `client_id`.
[[nodiscard]] Response addMarker(const Request &request, const ApiContext &context, Instant now);

} // namespace supersynk
