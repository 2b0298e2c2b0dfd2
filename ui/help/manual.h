// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

/// The manual in Markdown, from the program's own file. \a language is "en" or "fr".
[[nodiscard]] QString manualIn(const QString &language);

} // namespace supersynk
