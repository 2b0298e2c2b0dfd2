// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

/// Whether stderr is the systemd journal, which records times itself and reads a line's priority from its
/// beginning (systemd.exec(5), JOURNAL_STREAM; sd-daemon(3)).
[[nodiscard]] bool standardErrorIsJournal();

} // namespace supersynk
