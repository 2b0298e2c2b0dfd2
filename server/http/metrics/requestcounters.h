// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/wire/requesthead.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace supersynk {

/// Requests that one thread has answered, by method and status. Only that thread counts, without a lock or an
/// atomic addition; any thread may read.
class RequestCounters
{
public:
    /// The statuses with counters of their own; 0 stands for all others.
    static constexpr std::array<int, 14> kStatuses{200, 204, 400, 401, 404, 405, 413,
                                                   414, 417, 431, 501, 503, 505, 0};
    static constexpr std::size_t kMethods = static_cast<std::size_t>(Method::Other) + 1;

    void count(Method method, int status)
    {
        std::atomic<std::uint64_t> &cell = m_cells[static_cast<std::size_t>(method)][indexOf(status)];
        cell.store(cell.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    }

    /// \a statusIndex is an index into kStatuses.
    [[nodiscard]] std::uint64_t answered(Method method, std::size_t statusIndex) const
    {
        return m_cells[static_cast<std::size_t>(method)][statusIndex].load(std::memory_order_relaxed);
    }

    /// Over all methods and statuses.
    [[nodiscard]] std::uint64_t total() const
    {
        std::uint64_t sum = 0;
        for (const auto &row : m_cells) {
            for (const auto &cell : row)
                sum += cell.load(std::memory_order_relaxed);
        }
        return sum;
    }

private:
    static std::size_t indexOf(int status)
    {
        const auto known = std::ranges::find(kStatuses, status); // nearly always the first
        return std::min<std::size_t>(static_cast<std::size_t>(known - kStatuses.begin()),
                                     kStatuses.size() - 1);
    }

    std::array<std::array<std::atomic<std::uint64_t>, kStatuses.size()>, kMethods> m_cells{};
};

} // namespace supersynk
