// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <cstddef>

namespace supersynk {

/// How long a client may be silent before it is removed, by default.
inline constexpr std::chrono::milliseconds kDefaultClientTimeout{5000};

/// The limits of what the server accepts from the network, each with its reason.
///
/// A room of 100 headsets stays far below the defaults; an attacker that exhausts all of them costs some
/// hundred megabytes.
struct Limits
{
    // Requests. Over a limit, they are refused before they are buffered.

    /// Request line and header fields, in bytes; more is answered 431.
    std::size_t head = 16 * 1024;
    /// Request target, in bytes; more is answered 414.
    std::size_t target = 8 * 1024;
    /// Header fields of a request; more is answered 431. Qt's parser drops all fields past 100.
    std::size_t fields = 100;
    /// Request body after de-chunking, in bytes; more is answered 413.
    std::size_t body = 4 * 1024 * 1024;
    /// Chunks of a chunked body; more is answered 413. Tiny chunks cost more CPU than large ones.
    std::size_t chunks = 4096;
    /// Nesting of a body, whose object is the first level. .NET's JSON reader stops at 64, and an answer
    /// wraps the bodies in an array.
    std::size_t depth = 63;

    // Connections. Over a limit, they are closed, after an answer if one is possible.

    /// Open connections in all, and from one address: a whole lab may be behind one router.
    std::size_t connections = 4000;
    std::size_t connectionsPerAddress = 2000;
    /// TLS handshakes that one address may begin within thirty seconds. A lab behind one router reconnects
    /// with some hundreds at once.
    std::size_t handshakesPerAddress = 1000;
    /// From the first byte of a request to the end of its head, and from connecting to that first byte.
    std::chrono::milliseconds headTime = std::chrono::seconds(10);
    /// From the end of the head to the end of the body.
    std::chrono::milliseconds bodyTime = std::chrono::seconds(30);
    /// Between two requests. Long, because a request of a paused client must not race with a closing
    /// connection.
    std::chrono::milliseconds idleTime = std::chrono::seconds(120);
    /// How long a client may leave answers unread.
    std::chrono::milliseconds stallTime = std::chrono::seconds(10);
    /// Unread bytes of earlier answers, up to which a client's next request is answered. Over that, requests
    /// wait until the client reads; after a second without reading, the connection is closed.
    std::size_t writeAhead = 1024 * 1024;
    /// Bytes of half-received requests and unread answers in all. Over that, the connections that have held
    /// the most bytes for longest are closed; from half of it on, those without progress for some seconds.
    /// When 100 headsets with 5 kB each post at once, 50 MB of answers are in flight. At least eight times
    /// the largest body, and three times the largest answer.
    std::size_t waitingBytes = 128 * 1024 * 1024;

    // State. Over a limit, new clients get 503; existing clients are unaffected.

    std::size_t channels = 10'000;
    std::size_t clients = 100'000;
    std::size_t clientsPerChannel = 1000;
    /// Keys, ids, bodies and clocks in all, in bytes. Existing clients may grow a quarter beyond.
    std::size_t storedBytes = 64 * 1024 * 1024;
    /// The same for one channel. Building an answer blocks the channel for a time proportional to this size:
    /// 8 MiB hold 100 clients of 80 kB, and take milliseconds.
    std::size_t channelBytes = 8 * 1024 * 1024;
    /// A channel's key and a client's id, decoded, in bytes; more is answered 400.
    std::size_t name = 1024;
};

} // namespace supersynk
