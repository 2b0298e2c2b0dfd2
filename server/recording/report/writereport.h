// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace supersynk {

/// Writes the report of a recording as one HTML file. See reportHtml() and readReportData().
///
/// Returns what went wrong, as a sentence; nothing if the report is there, or \a progress has stopped it.
/// \a target is replaced as a whole, and not at all if anything fails. Blocks.
[[nodiscard]] std::optional<QString> writeReport(const QString &recording, const QString &target,
                                                 const std::function<bool(double)> &progress);

} // namespace supersynk
