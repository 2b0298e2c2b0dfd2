// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/event.h"

#include <QIcon>

namespace supersynk {

/// The sign for a kind of event, sharp at every size. The shape tells the kind, the colour the severity;
/// follows the application's palette.
[[nodiscard]] QIcon eventIcon(EventKind kind, Severity severity);

} // namespace supersynk
