// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/locator.h"
#include "ui/map/mapview.h"
#include "ui/wall/wallcontent.h"

#include <QWidget>

#include <chrono>
#include <optional>
#include <span>

class QPainter;

namespace supersynk {

class Names;

/// A channel on the wall: its name and verdict, how many clients are there, its map, and the clients in
/// trouble or, while all is well, the names of all. The border has the colour of a verdict.
class WallTile final : public QWidget
{
    Q_OBJECT

public:
    /// Maps of more clients show dots only.
    static constexpr int kMaxNamed = 150;

    explicit WallTile(QWidget *parent);

    /// See Wall.
    void setScale(double scale);
    void setContent(const WallTileContent &content);
    [[nodiscard]] const WallTileContent &content() const { return m_content; }
    /// Without a map, the lines have its room.
    void setHasMap(bool hasMap);
    [[nodiscard]] bool hasMap() const { return m_hasMap; }
    /// \a isCrowded: there are so many clients on the wall that maps show dots only.
    void setCrowded(bool isCrowded);

    /// See MapView and Locator.
    void setNames(const Names &names);
    void setVerdicts(const MapVerdicts &verdicts) { m_map->setVerdicts(verdicts); }
    void setPositions(const std::optional<PositionPath> &path, ForwardAxis forward);
    void setBodies(std::span<const ParticipantBody> bodies);
    [[nodiscard]] MapView &map() const { return *m_map; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void updateLook();
    void describe();
    [[nodiscard]] double px(double pixels) const { return pixels * m_scale; }
    [[nodiscard]] QRectF headRect() const;
    [[nodiscard]] QRectF linesRect() const;
    [[nodiscard]] int lineCount() const;
    void paintBorder(QPainter &painter) const;
    void paintHead(QPainter &painter) const;
    double paintFigures(QPainter &painter, const QRectF &head) const;
    void paintLines(QPainter &painter) const;
    void paintLine(QPainter &painter, const QRectF &rect, const WallLine &line) const;

    double m_scale = 1;
    bool m_isCrowded = false;
    bool m_hasMap = true;
    WallTileContent m_content;
    Locator m_locator;
    MapView *m_map;
};

} // namespace supersynk
