// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timeline.h"

class QPainter;
class QPalette;
class QRect;

namespace supersynk {

class TimelineScale;

/// Paints a lane into \a area, as far as it is shown: thin while the client is there, hatched while it is
/// late, hollow while it is silent, a cross where it was lost. Takes as long as there are pixels, however
/// many spans there are.
void paintLane(QPainter &painter, const QRect &area, const Timeline::Lane &lane, const TimelineScale &scale,
               const QPalette &palette);

/// Paints a piece of a lane of \a kind, as paintLane() does; for a legend too.
void paintSpan(QPainter &painter, const QRect &area, Timeline::Span::Kind kind, const QPalette &palette);

} // namespace supersynk
