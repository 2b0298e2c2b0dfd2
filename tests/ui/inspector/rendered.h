// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/inspector/rendering.h"

namespace supersynk {

/// The rendering of one body that is compared with nothing.
[[nodiscard]] inline RenderingPtr rendered(const QByteArray &body, int columns = 80)
{
    return render({.bodies = {.messages = {{"a", body}}}, .columns = columns});
}

} // namespace supersynk
