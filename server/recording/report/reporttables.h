// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

struct ReportData;

namespace report {

// Sections of a report, as HTML; empty if there is nothing to say.

/// What the operator has said of the session.
[[nodiscard]] QString sessionTable(const ReportData &data);
/// The figures of each client.
[[nodiscard]] QString clientTable(const ReportData &data);
[[nodiscard]] QString markerTable(const ReportData &data);
/// Where messages were dropped.
[[nodiscard]] QString droppedTable(const ReportData &data);

} // namespace report
} // namespace supersynk
