// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace supersynk {

/// The traffic of the whole server.
struct Sample
{
    float requestsPerSecond = 0;
    float bytesInPerSecond = 0;
    float bytesOutPerSecond = 0;
    float clients = 0;

    bool operator==(const Sample &) const = default;
};

/// The samples of a stretch of time: a dip in it shows in `least`, a peak in `most`.
struct TrafficBin
{
    std::chrono::milliseconds begin{};
    std::chrono::milliseconds width{};
    int samples = 0; ///< 0 for a gap; then the values mean nothing.
    Sample least;
    Sample mean;
    Sample most;

    [[nodiscard]] bool isGap() const { return samples == 0; }
    void add(const Sample &sample);
    void add(const TrafficBin &other);
};

/// The traffic of a month, sampled once a second: the last hour in seconds, the last day in steps of 10
/// seconds, and 30 days in minutes. A time without a measurement, because the server was stopped, is a gap,
/// not a zero. It takes 4 MB at most (kMaxBytes), and as much as there is history before.
///
/// Times are of any clock that does not go back; times before the newest second are ignored.
class TrafficHistory final
{
public:
    struct Level
    {
        std::chrono::seconds width;
        int count;
    };
    static constexpr std::array<Level, 3> kLevels{Level{std::chrono::seconds(1), 3600},
                                                  Level{std::chrono::seconds(10), 8640},
                                                  Level{std::chrono::minutes(1), 43'200}};
    static constexpr std::size_t kMaxBytes = 4'000'000;

    /// Records \a sample, measured up to \a now. It also fills the second before if that one is empty, so
    /// that a timer that is some milliseconds late leaves no gap.
    void record(std::chrono::milliseconds now, const Sample &sample);
    /// Advances to \a now without a measurement.
    void advanceTo(std::chrono::milliseconds now);

    /// The time from \a from to \a to, in bins that are at least \a resolution wide and begin at multiples of
    /// their width: the finest of the levels that reach back to \a from. Gaps are included.
    [[nodiscard]] std::vector<TrafficBin> bins(std::chrono::milliseconds from, std::chrono::milliseconds to,
                                               std::chrono::milliseconds resolution) const;
    /// The newest second; nothing in a gap.
    [[nodiscard]] std::optional<Sample> latest() const;
    /// No second has ever had a sample.
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }

private:
    /// Bins of one width, the newest at the end.
    struct Ring
    {
        struct Slot
        {
            int samples = 0;
            Sample least;
            Sample mean;
            Sample most;
        };

        void advanceTo(std::int64_t number, int count);
        [[nodiscard]] const Slot *find(std::int64_t number) const;
        [[nodiscard]] Slot &newest() { return slots.back(); }

        bool hasDropped = false; // an older slot
        std::int64_t first = 0;  // the number of the first slot; a bin's number is its begin in widths
        std::deque<Slot> slots;
    };

    static_assert(sizeof(Ring::Slot) * (3600 + 8640 + 43'200) < kMaxBytes);

    [[nodiscard]] std::size_t levelFor(std::chrono::milliseconds from) const;

    std::array<Ring, kLevels.size()> m_rings;
    std::optional<std::int64_t> m_newest; // second
    bool m_isEmpty = true;
};

} // namespace supersynk
