// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channelstore.h"
#include "tests/support/bodies.h"

#include <chrono>
#include <optional>

/// Helpers for the tests of channels.
namespace supersynk::test {

/// A moment of the test.
constexpr Instant at(std::chrono::milliseconds sinceTheTestBegan)
{
    return Instant(std::chrono::hours(1)) + sinceTheTestBegan;
}

inline Post postOf(const QByteArray &id, int state = 0, Instant now = at({}))
{
    return {{id, bodyOf(id, state)}, std::nullopt, "192.168.1.20", now};
}

/// A post whose Client-Id is \a id and whose Client-Time is \a clientTime.
inline Post stampedPostOf(const QByteArray &id, double clientTime, int state = 0, Instant now = at({}))
{
    return {{id, bodyOf(id, state)}, ClientStamp{id, clientTime}, "192.168.1.20", now};
}

/// A post of \a id whose id and body are \a size bytes together.
inline Post postOfSize(const QByteArray &id, qsizetype size)
{
    return {{id, QByteArray(size - id.size(), 'x')}, std::nullopt, "192.168.1.20", at({})};
}

/// The result as text: the JSON array, or "late".
inline QByteArray text(const std::optional<Bodies> &answer)
{
    return answer ? answer->joined() : "late";
}

/// The same, or "full" over a limit.
inline QByteArray text(const PostOutcome &outcome)
{
    switch (outcome.kind) {
    case PostOutcome::Kind::Accepted:
        return outcome.bodies.joined();
    case PostOutcome::Kind::Late:
        return "late";
    case PostOutcome::Kind::Full:
        return "full";
    }
    return {};
}

} // namespace supersynk::test
