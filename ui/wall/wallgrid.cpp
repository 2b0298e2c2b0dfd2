// SPDX-License-Identifier: GPL-3.0-only
#include "ui/wall/wallgrid.h"

#include "ui/wall/walltext.h"

#include <algorithm>

namespace supersynk {
namespace {

// In pixels at a scale of 1: tiles of these sizes show all in its full size.
constexpr QSizeF kMapTile(440, 400);
constexpr QSizeF kTextTile(440, 250); // without a map

constexpr double kLeastScale = 0.75; // of the wall's: letters of 21 pixels on a screen of 1920 x 1080

QSizeF tileSize(int count, int columns, const QRectF &area, double gap)
{
    const int rows = (count + columns - 1) / columns;
    return {(area.width() - (columns - 1) * gap) / columns, (area.height() - (rows - 1) * gap) / rows};
}

double fill(const QSizeF &size, const QSizeF &full)
{
    return std::min(size.width() / full.width(), size.height() / full.height());
}

int columnsFor(int count, const QRectF &area, double scale, double gap)
{
    const auto best = [&](const QSizeF &full) {
        int columns = 1;
        for (int more = 2; more <= count; ++more) {
            if (fill(tileSize(count, more, area, gap), full)
                > fill(tileSize(count, columns, area, gap), full))
                columns = more;
        }
        return columns;
    };
    const int withMaps = best(kMapTile);
    return hasRoomForMap(tileSize(count, withMaps, area, gap), scale) ? withMaps : best(kTextTile);
}

} // namespace

std::vector<QRectF> wallGrid(int count, const QRectF &area, double scale, double gap)
{
    std::vector<QRectF> tiles;
    if (count < 1)
        return tiles;
    const int columns = columnsFor(count, area, scale, gap);
    const double height = tileSize(count, columns, area, gap).height();
    for (int first = 0; first < count; first += columns) {
        const int inRow = std::min(columns, count - first);
        const double width = (area.width() - (inRow - 1) * gap) / inRow;
        const int row = first / columns;
        const double top = area.top() + row * (height + gap);
        for (int i = 0; i < inRow; ++i)
            tiles.emplace_back(area.left() + i * (width + gap), top, width, height);
    }
    return tiles;
}

bool hasRoomForMap(const QSizeF &size, double scale)
{
    return fill(size / scale, kMapTile) >= kLeastScale;
}

double tileScale(const QSizeF &size, double scale)
{
    constexpr double kLeast = 0.4; // of a single tile on a tiny wall
    const QSizeF &full = hasRoomForMap(size, scale) ? kMapTile : kTextTile;
    return scale * std::clamp(fill(size / scale, full), kLeast, 1.0);
}

int tilesThatFit(const QRectF &area, double scale, double gap)
{
    constexpr double kLeastText = 10; // pixels
    for (int count = kMaxTiles; count > 1; --count) {
        const QSizeF size = tileSize(count, columnsFor(count, area, scale, gap), area, gap);
        const double tile = tileScale(size, scale);
        if (tile * kWallCaption >= kLeastText && tile >= kLeastScale * scale)
            return count;
    }
    return 1;
}

} // namespace supersynk
