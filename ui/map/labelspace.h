// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace supersynk {

/// Which parts of the map are taken, so that no name is written over another or over a dot. Costs the same
/// however many names there are.
class LabelSpace
{
public:
    enum class Side { Right, Left, Below, Above };

    /// Of a name that has found its place.
    struct Spot
    {
        QRectF rect;
        Side side = Side::Right;
    };

    explicit LabelSpace(const QSizeF &size);

    void take(const QRectF &rect);
    /// Finds and takes room for a label of the \a size beside \a dot, first on the side where it stood
    /// before; nothing if there is none.
    [[nodiscard]] std::optional<Spot> place(const QRectF &dot, const QSizeF &size, Side before);

    /// Where a label stands on that side of \a dot.
    [[nodiscard]] static QRectF beside(const QRectF &dot, const QSizeF &size, Side side);

private:
    static constexpr int kCell = 4; // pixels

    [[nodiscard]] QRect cells(const QRectF &rect) const;
    [[nodiscard]] bool isFree(const QRectF &rect) const;

    QRectF m_area;
    int m_columns;
    int m_rows;
    std::vector<bool> m_isTaken;
};

} // namespace supersynk
