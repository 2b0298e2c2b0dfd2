// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QIcon>

namespace supersynk {

enum class HeaderIcon {
    Copy,     ///< Two sheets.
    QrCode,   ///< Three squares and dots.
    Others,   ///< Three dots.
    Settings, ///< Two sliders.
};

/// In the colour of button texts of the application's palette.
[[nodiscard]] QIcon headerIcon(HeaderIcon icon);

} // namespace supersynk
