// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/channels/reason.h"

#include <QByteArray>

#include <cstdint>

namespace supersynk {

/// The request that was refused, as far as it is known; nothing is of a connection without one.
struct RefusedRequest
{
    int status = 0;           ///< Of the response; 0 if the connection was closed without one.
    QByteArray method;        ///< Chosen by the client.
    QByteArray path;          ///< Chosen by the client: not decoded, without its query, and shortened.
    bool isPathWrong = false; ///< No such path; the response may be about something else, such as the key.
};

/// Requests or connections of one sender that were refused for one reason, with one method and path.
struct RefusalGroup
{
    std::uint64_t serial = 0;     ///< Differs for each group since the start of the server.
    QByteArray address;           ///< Of the sender, as text; empty if it is unknown.
    Reason reason;                ///< Of the latest one; its text is the same for all.
    RefusedRequest request;       ///< The latest one.
    bool hasSeveralPaths = false; ///< Earlier ones had other methods or paths.
    std::uint64_t count = 1;
    Instant first;
    Instant latest;
};

} // namespace supersynk
