// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

/// Puts /dev/null on those of the descriptors 0 to 2 that are closed, so that no socket gets the number of
/// stderr and is written log lines to. Writing to a stream whose reader has ended, or to a file that may not
/// grow any more, fails from now on instead of ending the process. To be called before anything opens a
/// descriptor. Does nothing on Windows.
void secureStandardStreams();

} // namespace supersynk
