// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/heaptrim.h"

#include <algorithm>
#include <cstdlib> // defines __GLIBC__

#ifdef __GLIBC__
#    include <malloc.h>
#endif

namespace supersynk {

bool HeapTrim::look(std::size_t stored)
{
    m_most = std::max(m_most, stored);
    if (m_most < kLeast || stored > m_most / 2)
        return false;
    m_most = stored;
#ifdef __GLIBC__
    constexpr std::size_t kKeepNothing = 0;
    ::malloc_trim(kKeepNothing);
#endif
    return true;
}

} // namespace supersynk
