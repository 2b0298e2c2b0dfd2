// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channelstore.h"
#include "server/channels/instant.h"
#include "server/channels/limits.h"
#include "server/http/api/accesskey.h"
#include "server/http/api/blocklist.h"
#include "server/http/wire/requesthead.h"
#include "server/http/wire/requesttarget.h"
#include "server/http/wire/response.h"

#include <QByteArray>

#include <atomic>

namespace supersynk {

class Operations;
class PageFiles;
class Recorder;

/// One complete request.
struct Request
{
    const RequestHead &head;
    const QByteArray &body;      ///< De-chunked.
    const RequestTarget &target; ///< That of the head, parsed.
    QByteArray address;          ///< The sender's, as text.
    bool isFromTrustedPeer;      ///< Whether the connection is this computer's own, or a trusted proxy's.
    ChannelStore::Bookmark &bookmark; ///< Finds the channel of the connection's last post.
};

/// What the API works with.
struct ApiContext
{
    ChannelStore &store;
    const Limits &limits;
    const AccessKey &accessKey;
    const Operations *operations = nullptr;          ///< Null for none.
    const std::atomic<quint16> *httpsPort = nullptr; ///< Null or 0 without HTTPS.
    /// A caller with this key is the operator, from any computer; null for none.
    const AccessKey *operatorKey = nullptr;
    Recorder *recorder = nullptr;    ///< Null for none.
    const PageFiles *page = nullptr; ///< Null if the web page is not served.
    BlockList *blocked = nullptr;    ///< Null for none.
};

/// A function of the API: what a request does at the moment \a now, and its response. Thread-safe, as the
/// store is. The routes check the caller and the method before they call it.
using ApiFunction = Response (*)(const Request &request, const ApiContext &context, Instant now);

[[nodiscard]] Response showVersion(const Request &request, const ApiContext &context, Instant now);
/// Lists the channels only to callers that the access key admits.
[[nodiscard]] Response showInfo(const Request &request, const ApiContext &context, Instant now);
[[nodiscard]] Response listChannels(const Request &request, const ApiContext &context, Instant now);
[[nodiscard]] Response observeChannel(const Request &request, const ApiContext &context, Instant now);
[[nodiscard]] Response postToChannel(const Request &request, const ApiContext &context, Instant now);
[[nodiscard]] Response removeClient(const Request &request, const ApiContext &context, Instant now);

} // namespace supersynk
