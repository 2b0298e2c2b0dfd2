// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>

namespace supersynk {

/// What the server takes from the network at most. Every bound stands here, with its reason.
struct Limits
{
    /// Request line and header fields, in bytes; more is answered 431.
    std::size_t head = 16 * 1024;
    /// Request target, in bytes; more is answered 414.
    std::size_t target = 8 * 1024;
    /// Header fields of a request; more is answered 431. Qt's parser drops them all past 100.
    std::size_t fields = 100;
    /// Request body after de-chunking, in bytes; more is answered 413.
    std::size_t body = 4 * 1024 * 1024;
    /// Nesting of a body, itself the first level. .NET's JSON reader stops at 64, and an answer
    /// wraps each body in an array.
    std::size_t depth = 63;
};

} // namespace supersynk
