// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>

namespace supersynk {

/// The figures of the whole server in one second.
struct Sample
{
    float requestsPerSecond = 0;
    float bytesInPerSecond = 0;
    float bytesOutPerSecond = 0;
    int clients = 0;

    bool operator==(const Sample &) const = default;
};

/// The last ten minutes, one sample a second. A second in which nobody measured, because the server was
/// stopped, is a gap: neither a zero nor a guess. Whether somebody looks makes no difference.
///
/// Times are those of any clock that does not go back, as QElapsedTimer's; what lies before the newest second
/// is ignored.
class History final
{
public:
    static constexpr int kSeconds = 600;

    /// \a sample is what was measured up to \a now. It stands for the second before, too, if that one has
    /// none: a timer that is late by some milliseconds makes no gap.
    void record(std::chrono::milliseconds now, const Sample &sample);
    /// Time goes on, and nobody measures.
    void advanceTo(std::chrono::milliseconds now);

    /// The sample of so many seconds before the newest second, from 0 to kSeconds - 1; nothing in a gap.
    [[nodiscard]] const std::optional<Sample> &at(int secondsAgo) const;
    /// No second has a sample.
    [[nodiscard]] bool isEmpty() const;

private:
    using Slot = std::optional<Sample>;

    [[nodiscard]] static std::size_t placeOf(std::int64_t second);
    [[nodiscard]] Slot &slotOf(std::int64_t second) { return m_ring.at(placeOf(second)); }

    std::array<Slot, kSeconds> m_ring;
    std::optional<std::int64_t> m_newest; // second
};

} // namespace supersynk
