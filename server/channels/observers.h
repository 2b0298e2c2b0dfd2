// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/channels/snapshot.h"

#include <QByteArray>

#include <chrono>
#include <cstddef>
#include <vector>

namespace supersynk {

/// The sender of a request that reads a channel.
struct Observer
{
    QByteArray address;            ///< As text.
    QByteArrayView userAgent = {}; ///< Or empty.
};

/// The devices that read a channel, told apart by their address and User-Agent.
class Observers
{
public:
    static constexpr std::size_t kMost =
        32; ///< Further observers take the place of the one seen longest ago.
    /// An observer that has not read for this time is gone.
    static constexpr std::chrono::seconds kTimeout{10};
    static constexpr qsizetype kMaxUserAgent = 100; ///< In bytes; the window shows no more.

    void see(const Observer &observer, Instant now);
    void clear() { *this = {}; }
    /// Estimated memory, in bytes.
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

    /// Those that are there at \a now, in the order of their first request.
    [[nodiscard]] std::vector<ObserverSnapshot> at(Instant now) const;

private:
    std::vector<ObserverSnapshot> m_seen; // in that order
    std::size_t m_bytes = 0;
};

} // namespace supersynk
