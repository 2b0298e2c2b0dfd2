// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/tls/handshakebudget.h"

#include "server/network/addresses.h"

#include <algorithm>
#include <chrono>

namespace supersynk {
namespace {

double leaked(double level, double leakPerSecond, Instant from, Instant to)
{
    return std::max(0.0, level - leakPerSecond * std::chrono::duration<double>(to - from).count());
}

} // namespace

bool HandshakeBudget::take(const QHostAddress &address, const Limits &limits, Instant now)
{
    const auto most = static_cast<double>(limits.handshakesPerAddress);
    const double leakPerSecond = most / kPeriod.count();
    const std::lock_guard lock(m_mutex);
    if (now - m_cleanedUp > kPeriod)
        removeEmpty(leakPerSecond, now);
    Bucket &bucket = m_buckets[hostPrefix(address)];
    const double level = leaked(bucket.level, leakPerSecond, bucket.updated, now);
    const bool isTaken = level + 1 <= most;
    bucket = {isTaken ? level + 1 : level, now};
    return isTaken;
}

void HandshakeBudget::removeEmpty(double leakPerSecond, Instant now)
{
    m_buckets.removeIf([&](const auto &entry) {
        return leaked(entry.value().level, leakPerSecond, entry.value().updated, now) == 0;
    });
    m_cleanedUp = now;
}

} // namespace supersynk
