// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>

class QPalette;

namespace supersynk {

/// The colours of a timeline. Lanes are neutral, so that trouble shows.
struct TimelineColors
{
    explicit TimelineColors(const QPalette &palette);

    QColor base;
    QColor text;
    QColor quietText;
    QColor grid;
    QColor there;
    QColor warning; ///< Late and silent.
    QColor bad;     ///< Lost and dropped.
    QColor accent;  ///< The playhead and the loop.
    QColor onAccent;
    QColor current; ///< Behind the current row.
    QColor group;   ///< Behind the title of a group.
};

} // namespace supersynk
