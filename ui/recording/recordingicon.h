// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QIcon>

namespace supersynk {

enum class RecordingIcon { Record, Stop, Marker, Keep, Dismiss };

/// For buttons and menus, in the colours of the application's palette.
[[nodiscard]] QIcon recordingIcon(RecordingIcon icon);

} // namespace supersynk
