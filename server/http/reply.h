// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "channels/instant.h"
#include "http/api.h"
#include "http/headparser.h"
#include "http/service.h"

#include <QByteArray>

namespace supersynk {

/// What is answered to \a request by the API, as bytes to be written. It is counted, and logged if it is an
/// error.
[[nodiscard]] QByteArray replyTo(const Request &request, Service &service, Instant now);

/// The same for what comes from \a address and is no request. The connection is to be closed behind it.
[[nodiscard]] QByteArray replyTo(const Refusal &refusal, const QByteArray &address, Service &service,
                                 Instant now);

/// That to a connection over the limits, before it has asked. It is counted; the log is the caller's.
[[nodiscard]] QByteArray replyToTooMany(const Reason &reason, Service &service, Instant now);

} // namespace supersynk
