// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/channels/limits.h"

#include <QHash>
#include <QHostAddress>

#include <mutex>

namespace supersynk {

/// Limits the TLS handshakes that each address may start. A replayed ClientHello costs its sender nothing,
/// but the server milliseconds. Thread-safe.
class HandshakeBudget
{
public:
    /// The period for Limits::handshakesPerAddress. Unfinished handshakes end after Limits::headTime, so this
    /// limits them too.
    static constexpr std::chrono::seconds kPeriod{30};

    /// Whether \a address may start a handshake at \a now. If so, counts it.
    [[nodiscard]] bool take(const QHostAddress &address, const Limits &limits, Instant now);

private:
    /// A leaky bucket: each handshake adds one, and Limits::handshakesPerAddress leak out per kPeriod.
    struct Bucket
    {
        double level = 0;
        Instant updated;
    };

    void removeEmpty(double leakPerSecond, Instant now);

    std::mutex m_mutex;
    QHash<QHostAddress, Bucket> m_buckets;
    Instant m_cleanedUp; // when removeEmpty() ran last
};

} // namespace supersynk
