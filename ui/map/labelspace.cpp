// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/labelspace.h"

#include <QRect>

#include <cmath>

namespace supersynk {

LabelSpace::LabelSpace(const QSizeF &size)
    : m_area(QPointF(), size)
    , m_columns(static_cast<int>(std::ceil(size.width() / kCell)))
    , m_rows(static_cast<int>(std::ceil(size.height() / kCell)))
    , m_isOccupied(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows))
{}

void LabelSpace::occupy(const QRectF &rect)
{
    const QRect occupied = cells(rect.intersected(m_area));
    for (int y = occupied.top(); y <= occupied.bottom(); ++y) {
        for (int x = occupied.left(); x <= occupied.right(); ++x)
            m_isOccupied[static_cast<std::size_t>(y * m_columns + x)] = true;
    }
}

std::optional<LabelSpace::Spot> LabelSpace::place(const QRectF &dot, const QSizeF &size, Side before)
{
    for (const Side side : {before, Side::Right, Side::Left, Side::Below, Side::Above, Side::BelowRight,
                            Side::BelowLeft, Side::AboveRight, Side::AboveLeft}) {
        const QRectF rect = labelRect(dot, size, side);
        if (isFree(rect)) {
            occupy(rect);
            return Spot{.rect = rect, .side = side};
        }
    }
    return std::nullopt;
}

QRectF LabelSpace::labelRect(const QRectF &dot, const QSizeF &size, Side side)
{
    constexpr double kGap = 4; // at least a cell: the dot occupies the cells at its edge
    const QPointF center = dot.center();
    QRectF rect(QPointF(), size);
    rect.moveCenter(center);
    switch (side) {
    case Side::Right:
        rect.moveLeft(dot.right() + kGap);
        break;
    case Side::Left:
        rect.moveRight(dot.left() - kGap);
        break;
    case Side::Below:
        rect.moveTop(dot.bottom() + kGap);
        break;
    case Side::Above:
        rect.moveBottom(dot.top() - kGap);
        break;
    case Side::BelowRight:
        rect.moveTopLeft({dot.left(), dot.bottom() + kGap});
        break;
    case Side::BelowLeft:
        rect.moveTopRight({dot.right(), dot.bottom() + kGap});
        break;
    case Side::AboveRight:
        rect.moveBottomLeft({dot.left(), dot.top() - kGap});
        break;
    case Side::AboveLeft:
        rect.moveBottomRight({dot.right(), dot.top() - kGap});
        break;
    }
    return rect;
}

QRect LabelSpace::cells(const QRectF &rect) const
{
    if (rect.isEmpty())
        return {};
    const QPoint first(static_cast<int>(rect.left() / kCell), static_cast<int>(rect.top() / kCell));
    const QPoint last(std::min(static_cast<int>(rect.right() / kCell), m_columns - 1),
                      std::min(static_cast<int>(rect.bottom() / kCell), m_rows - 1));
    return {first, last};
}

bool LabelSpace::isFree(const QRectF &rect) const
{
    if (!m_area.contains(rect))
        return false;
    const QRect wanted = cells(rect);
    for (int y = wanted.top(); y <= wanted.bottom(); ++y) {
        for (int x = wanted.left(); x <= wanted.right(); ++x) {
            if (m_isOccupied[static_cast<std::size_t>(y * m_columns + x)])
                return false;
        }
    }
    return true;
}

} // namespace supersynk
