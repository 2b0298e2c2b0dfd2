// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/heaptrim.h"

#include <algorithm>
#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#    include <malloc.h>
#endif

namespace supersynk {

bool HeapTrim::update(std::size_t bytes)
{
    m_max = std::max(m_max, bytes);
    if (m_max < kMinBytes || bytes > m_max / 2)
        return false;
    m_max = bytes;
#ifdef __GLIBC__
    constexpr std::size_t kKeepNothing = 0;
    ::malloc_trim(kKeepNothing);
#endif
    return true;
}

} // namespace supersynk
