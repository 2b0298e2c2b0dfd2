// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QIcon>

namespace supersynk {

enum class TransportSymbol {
    Play,
    Pause,
    StepBack,
    StepForward,
    PreviousMarker,
    NextMarker,
    Loop,
};

/// A symbol of a player as an icon, in the colours of the application's palette.
[[nodiscard]] QIcon transportIcon(TransportSymbol symbol);

} // namespace supersynk
