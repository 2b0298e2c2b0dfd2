// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/export/exportsettings.h"

#include <functional>

namespace supersynk {

/// Gets the share of an export that is done, from 0 to 1, some hundred times a second. False cancels it.
using ExportProgress = std::function<bool(double)>;

/// Exports the recording at \a path, in the memory of a few chunks and of the names of its clients. What is
/// not done leaves nothing behind. Blocks on the disk, for minutes if the recording is long: call it in a
/// thread that nothing waits for. \a progress is called in that thread.
[[nodiscard]] ExportResult exportRecording(const QString &path, const ExportSettings &settings,
                                           const ExportProgress &progress);

} // namespace supersynk
