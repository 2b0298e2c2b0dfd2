// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channelstore.h"
#include "server/channels/instant.h"
#include "server/channels/limits.h"
#include "server/http/api/accesskey.h"
#include "server/http/wire/requesthead.h"
#include "server/http/wire/response.h"

#include <QByteArray>

#include <atomic>

namespace supersynk {

class Operations;

/// One complete request.
struct Request
{
    const RequestHead &head;
    const QByteArray &body;    ///< De-chunked.
    QByteArray address;        ///< The sender's, as text.
    bool isFromNearby = false; ///< Whether the connection is this computer's own, or a trusted proxy's.
    ChannelStore::Bookmark &bookmark; ///< The connection's.
};

/// What the API works with.
struct ApiContext
{
    ChannelStore &store;
    const Limits &limits;
    const AccessKey &accessKey;
    const Operations *operations = nullptr;          ///< Null for none.
    const std::atomic<quint16> *httpsPort = nullptr; ///< Null or 0 without HTTPS.
};

/// The whole API: what \a request does to the store at the moment \a now, and what is answered.
/// Whichever way a request comes in, this decides. Thread-safe, as the store is.
[[nodiscard]] Response answer(const Request &request, const ApiContext &context, Instant now);

} // namespace supersynk
