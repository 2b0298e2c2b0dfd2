// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

namespace supersynk::test {

/// Whether the memory of the built program says anything: the sanitizers keep what is freed, and only Linux
/// tells.
[[nodiscard]] bool memoryCanBeMeasured();

/// What the process \a id has in memory now, in bytes.
[[nodiscard]] qint64 residentMemory(qint64 id);
/// The most it ever had.
[[nodiscard]] qint64 peakMemory(qint64 id);
/// How many pages the system had to give it so far.
[[nodiscard]] qint64 pageFaults(qint64 id);

} // namespace supersynk::test
