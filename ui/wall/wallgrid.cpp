// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/wallgrid.h"

#include "ui/wall/walltext.h"

#include <algorithm>

namespace supersynk {
namespace {

/// In pixels at a scale of 1: a tile of this size shows all in its full size.
constexpr QSizeF kFullTile(460, 480);

QSizeF tileSize(int count, int columns, const QRectF &area, double gap)
{
    const int rows = (count + columns - 1) / columns;
    return {(area.width() - (columns - 1) * gap) / columns, (area.height() - (rows - 1) * gap) / rows};
}

double fill(const QSizeF &size)
{
    return std::min(size.width() / kFullTile.width(), size.height() / kFullTile.height());
}

int columnsFor(int count, const QRectF &area, double gap)
{
    int best = 1;
    for (int columns = 2; columns <= count; ++columns) {
        if (fill(tileSize(count, columns, area, gap)) > fill(tileSize(count, best, area, gap)))
            best = columns;
    }
    return best;
}

} // namespace

std::vector<QRectF> wallGrid(int count, const QRectF &area, double gap)
{
    std::vector<QRectF> tiles;
    if (count < 1)
        return tiles;
    const int columns = columnsFor(count, area, gap);
    const double height = tileSize(count, columns, area, gap).height();
    for (int first = 0; first < count; first += columns) {
        const int inRow = std::min(columns, count - first);
        const double width = (area.width() - (inRow - 1) * gap) / inRow;
        const double top = area.top() + first / columns * (height + gap);
        for (int i = 0; i < inRow; ++i)
            tiles.emplace_back(area.left() + i * (width + gap), top, width, height);
    }
    return tiles;
}

double tileScale(const QSizeF &size, double scale)
{
    constexpr double kLeast = 0.4; // of the wall's
    return scale * std::clamp(fill(size / scale), kLeast, 1.0);
}

int tilesThatFit(const QRectF &area, double scale, double gap)
{
    constexpr double kLeastText = 10; // pixels
    for (int count = kMaxTiles; count > 1; --count) {
        const QSizeF size = tileSize(count, columnsFor(count, area, gap), area, gap);
        if (tileScale(size, scale) * kWallCaption >= kLeastText && fill(size / scale) >= 0.4)
            return count;
    }
    return 1;
}

} // namespace supersynk
