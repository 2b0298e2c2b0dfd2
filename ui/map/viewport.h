// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/participant.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>

namespace supersynk {

/// Which way is up on the map when it is seen from above with x to the right. It follows from the engine:
/// the other way round, everybody's left and right would be swapped.
enum class Ahead {
    PlusZ,  ///< Unity: left-handed, who is not turned looks along +z.
    MinusZ, ///< WebXR, OpenGL, Godot: right-handed, who is not turned looks along -z.
};

/// From x and z to the plane of the map: metres to the right and downwards.
[[nodiscard]] QPointF planePoint(const Place &place, Ahead ahead);
/// The unit vector in the plane in which a \a yaw looks.
[[nodiscard]] QPointF planeDirection(double yaw, Ahead ahead);

/// Which part of the plane is seen in a widget, and how large. A value; all members are finite and positive
/// whatever is asked for.
class Viewport
{
public:
    static constexpr double kMinScale = 1e-4; // pixels per metre: all of kMaxDistance in a small window
    static constexpr double kMaxScale = 2000; // half a millimetre per pixel

    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] QPointF center() const { return m_center; }
    [[nodiscard]] double scale() const { return m_scale; } ///< Pixels per metre.

    /// What was in the middle stays there.
    void setSize(const QSizeF &size) { m_size = size; }

    [[nodiscard]] QPointF toScreen(const QPointF &plane) const;
    [[nodiscard]] QPointF toPlane(const QPointF &screen) const;
    [[nodiscard]] QRectF visiblePlane() const;

    /// What is under \a screen stays there.
    void zoomAbout(const QPointF &screen, double factor);
    /// Moves the map by so many pixels, as a hand would.
    void panBy(const QPointF &pixels);

    /// All of \a bounds in the middle with a margin around it, and at least some metres.
    [[nodiscard]] Viewport fittedTo(const QRectF &bounds) const;
    /// Whether following \a bounds asks for another view: something would be outside, or all could be much
    /// larger.
    [[nodiscard]] bool isOutgrownBy(const QRectF &bounds) const;
    /// A step of the way from here to \a target, for a movement that the eye can follow.
    [[nodiscard]] Viewport approaching(const Viewport &target) const;

    bool operator==(const Viewport &) const = default;

private:
    [[nodiscard]] double margin() const; // pixels

    QSizeF m_size{400, 300};
    QPointF m_center;
    double m_scale = 50;
};

/// The distance of the lines of a grid.
struct GridStep
{
    double major = 1; ///< Metres: 1, 2 or 5 times a power of ten; far enough apart for a number on each.
    double minor = 1; ///< A whole part of it.
    int decimals = 0; ///< That the numbers need.
};
[[nodiscard]] GridStep gridStep(double scale);

} // namespace supersynk
