// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>

#include <array>
#include <cstdint>

namespace supersynk {

/// The rate of a client or channel in each second of the last minute. Small: every row has one.
class RateHistory final
{
public:
    static constexpr int kSeconds = 60;

    /// Call once a second. NaN is a second without a measurement.
    void add(float hertz);
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// Oldest first, at most kSeconds values.
    [[nodiscard]] QList<float> values() const;

private:
    std::array<float, kSeconds> m_ring{};
    std::uint8_t m_next = 0;
    std::uint8_t m_count = 0;
};

static_assert(sizeof(RateHistory) <= 256);

} // namespace supersynk
