// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/options.h"

#include <QList>

namespace supersynk {

/// The options of the access key and of the operator key.
[[nodiscard]] QList<Option> keyOptions();

} // namespace supersynk
