// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstddef>

namespace supersynk {

/// Returns memory to the system after many clients have left. glibc keeps what small blocks took until
/// malloc_trim(3) is called; after 100,000 clients that is 80 MB.
class HeapTrim
{
public:
    /// Below this, trimming is not worth its milliseconds, during which other threads may wait for malloc().
    static constexpr std::size_t kMinBytes = 256 * 1024;

    /// Clients and connections take \a bytes now. Returns whether memory was returned, which happens each
    /// time half of the maximum has been freed. Call it several times a second.
    bool update(std::size_t bytes);

private:
    std::size_t m_max = 0; // since the last trim
};

} // namespace supersynk
