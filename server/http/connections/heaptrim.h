// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>

namespace supersynk {

/// Gives memory back to the system after a crowd has left. glibc keeps what small blocks took until somebody
/// asks, and after 100,000 clients that would be 80 MB.
class HeapTrim
{
public:
    /// Less than this is not worth the milliseconds, during which who allocates may have to wait.
    static constexpr std::size_t kLeast = 256 * 1024;

    /// Clients and connections take \a stored bytes now. Returns whether memory was given back: that is each
    /// time when half of the most has gone. To be called several times a second.
    bool look(std::size_t stored);

private:
    std::size_t m_most = 0; // since the last time
};

} // namespace supersynk
