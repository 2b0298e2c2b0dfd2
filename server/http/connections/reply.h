// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/http/api/api.h"
#include "server/http/connections/workercontext.h"
#include "server/http/wire/headparser.h"

#include <QByteArray>

namespace supersynk {

/// The bytes of \a response to \a request. Counts it, and logs it if it is an error.
[[nodiscard]] QByteArray answerAndCount(const Request &request, Response response, WorkerContext &context,
                                        Instant now);

/// The same for a \a refusal of what \a address has sent in place of a request. The connection has to be
/// closed after it.
[[nodiscard]] QByteArray refuseAndCount(const Refusal &refusal, const QByteArray &address,
                                        WorkerContext &context, Instant now);

/// The same for a connection over the limits, before its first request. The caller logs it.
[[nodiscard]] QByteArray refuseAndCount(const Reason &limit, WorkerContext &context, Instant now);

} // namespace supersynk
