// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <functional>

namespace supersynk {

/// Called with the share that is done, from 0 to 1; false cancels the work.
using Progress = std::function<bool(double)>;

/// Runs \a work in a thread, shows its progress on a terminal, and lets signals such as Ctrl+C cancel it.
/// Call it in the main thread, before QCoreApplication::exec().
void runCancellably(const std::function<void(const Progress &)> &work);

} // namespace supersynk
