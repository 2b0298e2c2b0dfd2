// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/channels/limits.h"

#include <QHash>
#include <QHostAddress>

#include <mutex>

namespace supersynk {

/// Bounds how many TLS handshakes each address may begin. A replayed ClientHello costs its sender nothing,
/// and the server milliseconds. Thread-safe.
class HandshakeBudget
{
public:
    /// The time over which Limits::handshakesPerAddress counts. Unfinished handshakes last no longer than
    /// Limits::headTime, so this bounds them as well.
    static constexpr std::chrono::seconds kPeriod{30};

    /// Whether \a address may begin one at the moment \a now, which is counted then.
    [[nodiscard]] bool take(const QHostAddress &address, const Limits &limits, Instant now);

private:
    /// A bucket that leaks: each handshake adds one, and Limits::handshakesPerAddress leave in kPeriod.
    struct Bucket
    {
        double level = 0;
        Instant updated;
    };

    void forgetEmpty(double leakPerSecond, Instant now);

    std::mutex m_mutex;
    QHash<QHostAddress, Bucket> m_buckets;
    Instant m_forgotten; // when those that are empty were last looked for
};

} // namespace supersynk
