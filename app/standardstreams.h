// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

/// Opens /dev/null for closed descriptors from 0 to 2, so that no socket gets the number of stderr and
/// receives log lines. Also ignores SIGPIPE and SIGXFSZ: a write to a pipe without a reader, or to a file
/// that must not grow, fails and does not end the process. Call it before any descriptor is opened. Does
/// nothing on Windows.
void secureStandardStreams();

} // namespace supersynk
