// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/timeline/timeline.h"

#include <QPixmap>

class QPainter;
class QPalette;
class QRect;

namespace supersynk {

class TimelineScale;

/// A timeline as a whole: how much was posted, and below it where clients were late, silent or lost.
[[nodiscard]] QPixmap overviewPixmap(const Timeline &timeline, const QSize &size, qreal pixelRatio,
                                     const QPalette &palette);

/// Paints \a pixmap into \a area, and above it the markers, the part that \a scale shows, and the playhead.
void paintOverview(QPainter &painter, const QRect &area, const QPixmap &pixmap, const Timeline &timeline,
                   const TimelineScale &scale, TimelineTime playhead, const QPalette &palette);

} // namespace supersynk
