// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

namespace supersynk {

struct ReportData;

/// The report as an HTML document in one piece, in the language of the installed translations: its style and
/// pictures are in it, it has no scripts, and it prints well in black and white. Texts of clients and the
/// operator are escaped.
[[nodiscard]] QByteArray reportHtml(const ReportData &data);

} // namespace supersynk
