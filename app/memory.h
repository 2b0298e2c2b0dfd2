// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

/// Has the C library give memory back to the system once a burst is over, so that an hour after a crowd or a
/// flood the process is as small as before. Call it first of all.
void returnMemoryEarly();

} // namespace supersynk
