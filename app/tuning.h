// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

/// Tells the libraries below us what suits a server. To be called first of all, while there is one thread.
///
/// The C library gives memory back to the system once a burst is over, so that an hour after a crowd or a
/// flood the process is as small as before. The server's threads wait in Qt's own event dispatcher, which
/// needs half as many system calls as the one on GLib; the GUI's thread keeps GLib's, as desktops expect.
void tuneProcess();

} // namespace supersynk
