// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/event.h"

#include <QIcon>

namespace supersynk {

/// A scalable icon: the shape shows the kind, the colour the severity. Follows the application's palette.
[[nodiscard]] QIcon eventIcon(EventKind kind, Severity severity);

} // namespace supersynk
