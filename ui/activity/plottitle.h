// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/plotlayout.h"
#include "ui/widgets/seriescolor.h"

#include <QFont>
#include <QList>
#include <QString>

class QPainter;
class QPalette;

namespace supersynk {

/// The line above a plot: what it shows, and of each of its lines the latest figure. Where there are several
/// lines each has its name and a piece of it beside its figure.
///
/// Where the room is narrow the figures come first: the heading is left out, for the names tell enough, and
/// then the line begins above the scale.
class PlotTitle
{
public:
    struct Entry
    {
        Series series;
        QString name;
        QString figure;
    };

    /// Where to write, and what.
    struct Place
    {
        QRect line;
        bool hasHeading = true;
    };

    PlotTitle(const QString &heading, const QList<Entry> &entries, const QFont &font);

    [[nodiscard]] Place placeIn(const PlotArea &area) const;
    /// Pixels that it takes.
    [[nodiscard]] int width(bool hasHeading) const;
    void paint(QPainter &painter, const PlotArea &area, const QPalette &palette) const;

private:
    struct Piece
    {
        QString text; // empty for the look of a line
        Series series{};
        int width = 0;
        bool isBold = false;
        int skip = 0; // behind it
    };

    [[nodiscard]] QList<Piece> pieces(bool hasHeading) const;
    [[nodiscard]] bool isFilled(Series series) const { return series == m_entries.first().series; }

    QString m_heading;
    QList<Entry> m_entries;
    QFont m_font;
    QFont m_bold;
};

} // namespace supersynk
