// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>

#include <array>
#include <cstdint>

namespace supersynk {

/// The rate of one client or channel in each second of the last minute. Small, for there are thousands.
class RateHistory final
{
public:
    static constexpr int kSeconds = 60;

    /// To be called once a second. Not a number stands for a second in which nobody measured.
    void add(float hertz);
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// From the oldest to the newest, at most kSeconds of them.
    [[nodiscard]] QList<float> values() const;

private:
    std::array<float, kSeconds> m_ring{};
    std::uint8_t m_next = 0;
    std::uint8_t m_count = 0;
};

static_assert(sizeof(RateHistory) <= 256);

} // namespace supersynk
