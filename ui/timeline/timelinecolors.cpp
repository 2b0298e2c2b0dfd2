// SPDX-License-Identifier: GPL-3.0-only
#include "ui/timeline/timelinecolors.h"

#include "ui/widgets/colors.h"
#include "ui/widgets/seriescolor.h"

#include <QPalette>

namespace supersynk {

TimelineColors::TimelineColors(const QPalette &palette)
    : base(palette.color(QPalette::Base))
    , text(palette.color(QPalette::Text))
    , quietText(mixed(base, text, 0.66))
    , grid(mixed(base, text, 0.1))
    , there(tokensFor(palette).lane)
    , warning(toneColor(Tone::Warning, palette))
    , bad(toneColor(Tone::Bad, palette))
    , accent(tokensFor(palette).accent)
    , onAccent(base)
    , current(mixed(base, accent, 0.14))
    , group(palette.color(QPalette::AlternateBase))
{}

} // namespace supersynk
