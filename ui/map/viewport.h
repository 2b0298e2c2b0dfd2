// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/participant.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>

namespace supersynk {

/// The direction of z that points up on the map, which shows x to the right. It depends on the engine; the
/// wrong one swaps left and right.
enum class ForwardAxis {
    PlusZ,  ///< Unity: left-handed, forward is +z.
    MinusZ, ///< WebXR, OpenGL, Godot: right-handed, forward is -z.
};

/// From x and z to the plane of the map: metres to the right and downwards.
[[nodiscard]] QPointF planePoint(const Place &place, ForwardAxis forward);
/// The unit vector in the plane for a \a yaw.
[[nodiscard]] QPointF planeDirection(double yaw, ForwardAxis forward);

/// The part of the plane that a widget shows, and its scale. All members stay finite, sizes and scales
/// positive.
class Viewport
{
public:
    static constexpr double kMinScale = 1e-4; // pixels per metre: all of kMaxDistance in a small window
    static constexpr double kMaxScale = 2000; // half a millimetre per pixel

    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] QPointF center() const { return m_center; }
    [[nodiscard]] double scale() const { return m_scale; } ///< Pixels per metre.

    /// What fittedTo() keeps free around, in pixels: for the dots, their names and the numbers of the grid.
    static constexpr double kMargin = 56;
    void setMargin(double pixels) { m_margin = pixels; }
    /// How much of the right edge is covered, in pixels: fittedTo() keeps that free, too.
    void setCovered(double pixels) { m_covered = pixels; }

    /// The centre stays.
    void setSize(const QSizeF &size) { m_size = size; }

    [[nodiscard]] QPointF toScreen(const QPointF &plane) const;
    [[nodiscard]] QPointF toPlane(const QPointF &screen) const;
    [[nodiscard]] QRectF visiblePlane() const;

    /// The point at \a screen stays.
    void zoomAbout(const QPointF &screen, double factor);
    /// Moves the map, as by dragging.
    void panBy(const QPointF &pixels);

    /// \a bounds in the centre with a margin around; shows at least some metres.
    [[nodiscard]] Viewport fittedTo(const QRectF &bounds) const;
    /// Whether \a bounds need another view: they are partly outside, or could be much larger.
    [[nodiscard]] bool isOutgrownBy(const QRectF &bounds) const;
    /// One step from here to \a target, for a gliding movement.
    [[nodiscard]] Viewport approaching(const Viewport &target) const;

    bool operator==(const Viewport &) const = default;

private:
    [[nodiscard]] double margin() const; // pixels

    double m_margin = kMargin;
    double m_covered = 0;
    QSizeF m_size{400, 300};
    QPointF m_center;
    double m_scale = 50;
};

/// The distances between grid lines.
struct GridStep
{
    double major = 1; ///< Metres: 1, 2 or 5 times a power of ten; far enough apart for a number on each.
    double minor = 1; ///< Divides major.
    int decimals = 0; ///< Of the numbers on the grid.
};
[[nodiscard]] GridStep gridStep(double scale);

} // namespace supersynk
