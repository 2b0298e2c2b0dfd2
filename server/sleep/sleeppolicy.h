// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

namespace supersynk {

/// Whether there is a reason to stay awake: from the first client on, until none has been there for kGrace. A
/// headset that is handed on, or an access point that starts again, is no reason to fall asleep.
class SleepPolicy final
{
public:
    using Clock = std::chrono::steady_clock;

    static constexpr std::chrono::minutes kGrace{1};

    /// There are so many \a clients \a now. Returns whether to stay awake.
    [[nodiscard]] bool look(std::size_t clients, Clock::time_point now);
    /// Forgets the clients: the next look() is as the first.
    void end() { m_lastSeen.reset(); }

private:
    std::optional<Clock::time_point> m_lastSeen; // clients, less than kGrace ago
};

} // namespace supersynk
