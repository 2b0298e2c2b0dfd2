// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <cstddef>

namespace supersynk {

/// How long a client may be silent before it is removed, unless the operator sets another time.
inline constexpr std::chrono::milliseconds kDefaultClientTimeout{5000};

/// What the server takes from the network at most. Every bound stands here, with its reason.
///
/// They are chosen so that a room of 100 headsets never comes near one, and that whoever reaches them all
/// at once costs some hundred megabytes.
struct Limits
{
    // A request. What is over is refused before it is buffered.

    /// Request line and header fields, in bytes; more is answered 431.
    std::size_t head = 16 * 1024;
    /// Request target, in bytes; more is answered 414.
    std::size_t target = 8 * 1024;
    /// Header fields of a request; more is answered 431. Qt's parser drops them all past 100.
    std::size_t fields = 100;
    /// Request body after de-chunking, in bytes; more is answered 413.
    std::size_t body = 4 * 1024 * 1024;
    /// Chunks of a chunked body; more is answered 413. Tiny chunks cost more to read than they carry.
    std::size_t chunks = 4096;
    /// Nesting of a body, itself the first level. .NET's JSON reader stops at 64, and an answer
    /// wraps each body in an array.
    std::size_t depth = 63;

    // Connections. Who is over is closed, with an answer where one can still be given.

    /// Open connections in all, and from one address: a router hides a whole lab behind one.
    std::size_t connections = 4000;
    std::size_t connectionsPerAddress = 2000;
    /// TLS handshakes that one address may begin within thirty seconds. A lab behind one router comes back
    /// with some hundreds at once.
    std::size_t handshakesPerAddress = 1000;
    /// From the first byte of a request to the end of its head, and from connecting to that first byte.
    std::chrono::milliseconds headTime = std::chrono::seconds(10);
    /// From the end of the head to the end of the body.
    std::chrono::milliseconds bodyTime = std::chrono::seconds(30);
    /// Between two requests. Long, for a client that pauses must not meet a closing connection.
    std::chrono::milliseconds idleTime = std::chrono::seconds(120);
    /// How long a client may leave its answers unread.
    std::chrono::milliseconds stallTime = std::chrono::seconds(10);
    /// Bytes of earlier answers that may wait when a client asks for the next one. Over that, its requests
    /// wait until it reads; after a second without, it is closed.
    std::size_t writeAhead = 1024 * 1024;
    /// Bytes of half-received requests and unread answers in all, over which the connections that have kept
    /// most of them for longest are closed; from half of it on, those that have not moved for some seconds.
    /// When 100 headsets with 5 kB each post at once, 50 MB of answers are under way. Never less than eight
    /// times the largest body, or three times the largest answer.
    std::size_t waitingBytes = 128 * 1024 * 1024;

    // State. A newcomer that is over is answered 503; who is inside goes on.

    std::size_t channels = 10'000;
    std::size_t clients = 100'000;
    std::size_t clientsPerChannel = 1000;
    /// Keys, ids, bodies and clocks in all, in bytes. Existing clients may grow a quarter beyond.
    std::size_t storedBytes = 64 * 1024 * 1024;
    /// The same of one channel. Each of its answers takes as long as they are large, and all others wait: 8
    /// MiB hold 100 clients of 80 kB, and take milliseconds.
    std::size_t channelBytes = 8 * 1024 * 1024;
    /// A channel's key and a client's id, decoded, in bytes; more is answered 400.
    std::size_t name = 1024;
};

} // namespace supersynk
