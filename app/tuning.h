// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

/// Configures the C library and Qt for a server. Call it first, while the process has one thread.
///
/// The C library returns memory to the system after a burst, so that the process shrinks to its size before a
/// flood. The server's threads use Qt's own event dispatcher, which needs half as many system calls as the
/// one on GLib; the GUI thread keeps GLib's, as desktops expect.
void tuneProcess();

} // namespace supersynk
