// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

namespace supersynk {

/// Decides whether the computer must stay awake: from the first client until kGrace after the last one. The
/// grace period covers a headset that changes hands, or an access point that restarts.
class SleepPolicy final
{
public:
    using Clock = std::chrono::steady_clock;

    static constexpr std::chrono::minutes kGrace{1};

    /// Returns whether to stay awake, given the number of \a clients at \a now.
    [[nodiscard]] bool update(std::size_t clients, Clock::time_point now);
    /// Ends the grace period.
    void reset() { m_lastSeen.reset(); }

private:
    std::optional<Clock::time_point> m_lastSeen; // when there were clients, less than kGrace ago
};

} // namespace supersynk
