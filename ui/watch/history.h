// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>

namespace supersynk {

/// The traffic of the whole server in one second.
struct Sample
{
    float requestsPerSecond = 0;
    float bytesInPerSecond = 0;
    float bytesOutPerSecond = 0;
    int clients = 0;

    bool operator==(const Sample &) const = default;
};

/// The last ten minutes, one sample a second. A second without a measurement, because the server was stopped,
/// is a gap, not a zero.
///
/// Times come from a monotonic clock, for example QElapsedTimer; times before the newest second are ignored.
class History final
{
public:
    static constexpr int kSeconds = 600;

    /// Records \a sample, measured up to \a now. It also fills the second before if that one is empty, so
    /// that a timer that is some milliseconds late leaves no gap.
    void record(std::chrono::milliseconds now, const Sample &sample);
    /// Advances to \a now without a measurement.
    void advanceTo(std::chrono::milliseconds now);

    /// The sample \a secondsAgo, from 0 (the newest) to kSeconds - 1; nothing in a gap.
    [[nodiscard]] const std::optional<Sample> &at(int secondsAgo) const;
    /// No second has a sample.
    [[nodiscard]] bool isEmpty() const;

private:
    using Slot = std::optional<Sample>;

    [[nodiscard]] static std::size_t ringIndex(std::int64_t second);
    [[nodiscard]] Slot &slotOf(std::int64_t second) { return m_ring.at(ringIndex(second)); }

    std::array<Slot, kSeconds> m_ring;
    std::optional<std::int64_t> m_newest; // second
};

} // namespace supersynk
