// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/widgets/seriescolor.h"

#include <QList>
#include <QString>

class QPainter;
class QPalette;
class QRect;

namespace supersynk {

/// A line of a plot as its title shows it: its name and its latest value.
struct TitleLine
{
    Series series;
    QString name;
    QString value;
};

/// Paints the title left of a plot. With one line, its name stands above the value; with several, each has a
/// row with a swatch that looks like it.
void paintTitle(QPainter &painter, const QRect &area, const QList<TitleLine> &lines, const QPalette &palette);

} // namespace supersynk
