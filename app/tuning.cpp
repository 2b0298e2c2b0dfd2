// SPDX-License-Identifier: GPL-3.0-only
#include "app/tuning.h"

#include <QByteArray>

#ifdef __GLIBC__
#    include <malloc.h>
#endif

namespace supersynk {

void tuneProcess()
{
    qputenv("QT_NO_THREADED_GLIB", QByteArrayLiteral("1"));
#ifdef __GLIBC__
    // By default glibc raises this threshold with every large block that is freed, up to 32 MiB, and takes
    // blocks below it from heaps which shrink only from their end. Set, it stays: a block of this size or
    // more goes back when it is freed. No answer of a full room is one, or each would cost a new mapping,
    // page by page, and three times the processor; what they leave behind is HeapTrim's.
    constexpr int kLargeBlock = 2 * 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, kLargeBlock);
    mallopt(M_TRIM_THRESHOLD, 4 * kLargeBlock);
    mallopt(M_ARENA_MAX, 4);
#endif
}

} // namespace supersynk
