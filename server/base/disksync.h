// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <system_error>

class QFileDevice;

namespace supersynk {

/// Has the system bring what was written to \a file, which is open, to the disk. Network file systems and
/// quotas may refuse bytes as late as here. No error where the file system knows no such call. Blocks.
[[nodiscard]] std::error_code syncToDisk(const QFileDevice &file);

} // namespace supersynk
