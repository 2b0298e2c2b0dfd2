// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/preferences/preference.h"

namespace supersynk {

/// Whether the server can use the chosen certificate, and until when; nothing without one. Reads its files.
[[nodiscard]] PreferenceNote certificateNote(const TlsSettings &tls);

} // namespace supersynk
