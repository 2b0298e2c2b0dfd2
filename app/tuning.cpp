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
    // By default glibc raises this threshold with every large block that is freed, up to 32 MiB, and
    // allocates smaller blocks in heaps that shrink only at their end. A fixed threshold returns blocks of
    // this size or more to the system when they are freed. It exceeds the answers of a full room: a mapping
    // for each answer would triple the CPU time. HeapTrim returns what those leave in the heaps.
    constexpr int kLargeBlock = 2 * 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, kLargeBlock);
    mallopt(M_TRIM_THRESHOLD, 4 * kLargeBlock);
    mallopt(M_ARENA_MAX, 4);
#endif
}

} // namespace supersynk
