// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/floorplan/floorplan.h"
#include "ui/map/mapground.h"

#include <QImage>
#include <QString>
#include <QTransform>

#include <variant>
#include <vector>

namespace supersynk {

/// The picture of a floor plan, readable on light and on dark.
class PlanPicture
{
public:
    static constexpr int kMaxSide = 1600; ///< Pixels; larger pictures are scaled down.

    static constexpr qint64 kMaxBytes = 100'000'000; ///< Of a file.

    /// Reads \a file, or says in a sentence why it can't be read.
    [[nodiscard]] static std::variant<PlanPicture, QString> read(const QString &file);
    explicit PlanPicture(const QImage &image);

    [[nodiscard]] QSize size() const { return m_size; }
    /// At least \a width pixels wide, if the picture is. Light and dark are exchanged if its paper, or the
    /// ink of a transparent picture, does not suit the background.
    [[nodiscard]] const QImage &imageFor(double width, bool isOnDark) const;

private:
    /// The picture, and with half, a quarter ... of its width: Qt drops thin lines where it scales down
    /// further.
    using Levels = std::vector<QImage>;

    QSize m_size;
    Levels m_levels;
    Levels m_inverted;
    bool m_isForDark = false; // as it is
};

/// A floor plan beneath the map.
class PlanGround final : public MapGround
{
public:
    /// \a picture must not be null.
    PlanGround(PlanPicture picture, const FloorPlan &plan);

    [[nodiscard]] const PlanPicture &picture() const { return m_picture; }
    [[nodiscard]] QRectF bounds(ForwardAxis forward) const override;
    void paint(QPainter &painter, const Viewport &viewport, ForwardAxis forward,
               const QColor &background) const override;

private:
    [[nodiscard]] QTransform toPlane(ForwardAxis forward) const;

    const PlanPicture m_picture;
    const FloorPlan m_plan;
};

} // namespace supersynk
