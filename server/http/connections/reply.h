// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/http/api/api.h"
#include "server/http/connections/workercontext.h"
#include "server/http/wire/headparser.h"

#include <QByteArray>

namespace supersynk {

/// What is answered to \a request by the API, as bytes to be written. It is counted, and logged if it is an
/// error.
[[nodiscard]] QByteArray answerAndCount(const Request &request, WorkerContext &context, Instant now);

/// The same for what comes from \a address and is no request. The connection is to be closed behind it.
[[nodiscard]] QByteArray answerAndCount(const Refusal &refusal, const QByteArray &address,
                                        WorkerContext &context, Instant now);

/// That to a connection over the limits, before it has asked. It is counted; the log is the caller's.
[[nodiscard]] QByteArray replyToTooMany(const Reason &reason, WorkerContext &context, Instant now);

} // namespace supersynk
