// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/viewport.h"

#include <algorithm>
#include <cmath>

namespace supersynk {
namespace {

constexpr double kMinSpan = 4; // metres: limits the zoom for a single participant
constexpr double kFarAway = 2 * kMaxDistance;

} // namespace

QPointF planePoint(const Place &place, ForwardAxis forward)
{
    return {place.x, forward == ForwardAxis::PlusZ ? -place.z : place.z};
}

QPointF planeDirection(double yaw, ForwardAxis forward)
{
    const double sign = forward == ForwardAxis::PlusZ ? 1 : -1;
    return {sign * std::sin(yaw), -std::cos(yaw)};
}

QPointF Viewport::toScreen(const QPointF &plane) const
{
    return (plane - m_center) * m_scale + QPointF(m_size.width() / 2, m_size.height() / 2);
}

QPointF Viewport::toPlane(const QPointF &screen) const
{
    return (screen - QPointF(m_size.width() / 2, m_size.height() / 2)) / m_scale + m_center;
}

QRectF Viewport::visiblePlane() const
{
    return {toPlane({0, 0}), m_size / m_scale};
}

void Viewport::zoomAbout(const QPointF &screen, double factor)
{
    if (!std::isfinite(factor) || factor <= 0)
        return;
    const QPointF before = toPlane(screen);
    m_scale = std::clamp(m_scale * factor, kMinScale, kMaxScale);
    m_center += before - toPlane(screen);
}

void Viewport::panBy(const QPointF &pixels)
{
    const QPointF center = m_center - pixels / m_scale;
    m_center = {std::clamp(center.x(), -kFarAway, kFarAway), std::clamp(center.y(), -kFarAway, kFarAway)};
}

double Viewport::margin() const
{
    return std::min(m_margin, std::min(m_size.width(), m_size.height()) / 5);
}

Viewport Viewport::fittedTo(const QRectF &bounds) const
{
    const double width = std::max(bounds.width(), kMinSpan);
    const double height = std::max(bounds.height(), kMinSpan);
    const double xScale = (m_size.width() - m_covered - 2 * margin()) / width;
    const double yScale = (m_size.height() - 2 * margin()) / height;

    Viewport fitted = *this;
    fitted.m_scale = std::clamp(std::min(xScale, yScale), kMinScale, kMaxScale);
    fitted.m_center = bounds.center() + QPointF(m_covered / 2 / fitted.m_scale, 0);
    return fitted;
}

bool Viewport::isOutgrownBy(const QRectF &bounds) const
{
    constexpr double kMuchLarger = 1.8;
    const QRectF inside = QRectF(QPointF(), m_size)
                              .adjusted(margin() / 2, margin() / 2, -m_covered - margin() / 2, -margin() / 2);
    const QPointF topLeft = toScreen(bounds.topLeft());
    const QPointF bottomRight = toScreen(bounds.bottomRight());
    const bool isInside = topLeft.x() >= inside.left() && topLeft.y() >= inside.top()
        && bottomRight.x() <= inside.right() && bottomRight.y() <= inside.bottom();
    return !isInside || fittedTo(bounds).scale() > m_scale * kMuchLarger;
}

Viewport Viewport::approaching(const Viewport &target) const
{
    constexpr double kShare = 0.25; // of the distance, at each step
    constexpr double kNear = 0.5;   // pixels
    Viewport next = target;
    const QPointF distance = (target.m_center - m_center) * target.m_scale;
    const double zoom = std::log(target.m_scale / m_scale);
    if (std::hypot(distance.x(), distance.y()) < kNear && std::abs(zoom) < 0.002)
        return next;
    next.m_scale = m_scale * std::exp(zoom * kShare);
    next.m_center = m_center + (target.m_center - m_center) * kShare;
    return next;
}

GridStep gridStep(double scale)
{
    constexpr double kMinPixels = 60; // between two numbers
    const double atLeast = kMinPixels / scale;
    const double exponent = std::floor(std::log10(atLeast));
    const double power = std::pow(10, exponent);
    const double ratio = atLeast / power;
    const double factor = ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10;
    const double parts = factor == 2 ? 4 : 5;
    const double major = factor * power;
    const int decimals = static_cast<int>(std::ceil(-std::log10(major) - 1e-9));
    return {.major = major, .minor = major / parts, .decimals = std::max(0, decimals)};
}

} // namespace supersynk
