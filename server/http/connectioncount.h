// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "channels/limits.h"

#include <QHash>
#include <QHostAddress>

#include <mutex>

namespace supersynk {

/// Whose connections are counted together: an IPv6 host has a whole /64 of addresses to call from.
[[nodiscard]] QHostAddress partyOf(const QHostAddress &address);

/// Counts the open connections, in all and per address. Thread-safe.
class ConnectionCount
{
public:
    enum class Verdict { Admitted, TooMany, TooManyFromThere };

    /// Counts a connection in, if the limits allow it.
    [[nodiscard]] Verdict admit(const QHostAddress &address, const Limits &limits);
    /// Counts out one that was admitted.
    void release(const QHostAddress &address);

private:
    std::mutex m_mutex;
    std::size_t m_total = 0;
    QHash<QHostAddress, std::size_t> m_perAddress;
};

} // namespace supersynk
