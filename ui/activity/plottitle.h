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

/// The title above a plot: a heading, and the latest value of each line. With several lines, each value has
/// the name of its line and a swatch.
///
/// In a narrow room the values have precedence: first the heading is left out if lines have names, then the
/// title begins above the scale.
class PlotTitle
{
public:
    struct Entry
    {
        Series series;
        QString name;
        QString value;
    };

    /// Where the title goes, and with which parts.
    struct Place
    {
        QRect line;
        bool hasHeading = true;
    };

    PlotTitle(const QString &heading, const QList<Entry> &entries, const QFont &font);

    [[nodiscard]] Place placeIn(const PlotArea &area) const;
    /// In pixels.
    [[nodiscard]] int width(bool hasHeading) const;
    void paint(QPainter &painter, const PlotArea &area, const QPalette &palette) const;

private:
    struct Piece
    {
        QString text; // empty for a swatch
        Series series{};
        int width = 0;
        bool isBold = false;
        int skip = 0; // pixels after it
    };

    [[nodiscard]] QList<Piece> pieces(bool hasHeading) const;
    [[nodiscard]] bool isFilled(Series series) const { return series == m_entries.first().series; }

    QString m_heading;
    QList<Entry> m_entries;
    QFont m_font;
    QFont m_bold;
};

} // namespace supersynk
