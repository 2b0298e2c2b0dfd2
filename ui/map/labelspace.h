// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace supersynk {

/// The occupied parts of the map, so that no name overlaps another or a dot. Time for a name does not depend
/// on the number of names.
class LabelSpace
{
public:
    /// The last four begin or end at the dot, below or above it.
    enum class Side { Right, Left, Below, Above, BelowRight, BelowLeft, AboveRight, AboveLeft };

    /// Where a label was placed.
    struct Spot
    {
        QRectF rect;
        Side side = Side::Right;
    };

    explicit LabelSpace(const QSizeF &size);

    void occupy(const QRectF &rect);
    /// Finds and occupies room for a label next to \a dot, preferably on side \a before, where it was last;
    /// nothing if there is none.
    [[nodiscard]] std::optional<Spot> place(const QRectF &dot, const QSizeF &size, Side before);

    /// The rectangle of a label on \a side of \a dot.
    [[nodiscard]] static QRectF labelRect(const QRectF &dot, const QSizeF &size, Side side);

private:
    static constexpr int kCell = 4; // pixels

    [[nodiscard]] QRect cells(const QRectF &rect) const;
    [[nodiscard]] bool isFree(const QRectF &rect) const;

    QRectF m_area;
    int m_columns;
    int m_rows;
    std::vector<bool> m_isOccupied;
};

} // namespace supersynk
