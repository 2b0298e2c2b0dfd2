// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

namespace supersynk::test {

/// Whether the memory of the built program can be measured: only on Linux, and not with sanitizers, which
/// keep freed memory.
[[nodiscard]] bool memoryCanBeMeasured();

/// The resident memory of the process \a id, in bytes.
[[nodiscard]] qint64 residentMemory(qint64 id);
/// Its peak, in bytes.
[[nodiscard]] qint64 peakMemory(qint64 id);
/// The page faults of the process so far.
[[nodiscard]] qint64 pageFaults(qint64 id);

} // namespace supersynk::test
