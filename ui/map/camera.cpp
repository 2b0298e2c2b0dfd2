// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/camera.h"

namespace supersynk {

void Camera::setSize(const QSizeF &size)
{
    m_viewport.setSize(size);
    jump();
}

void Camera::setMargin(double pixels)
{
    m_viewport.setMargin(pixels);
    jump();
}

void Camera::fit(const std::optional<QRectF> &bounds)
{
    m_isFollowing = true;
    jump();
    follow(bounds);
}

void Camera::follow(const std::optional<QRectF> &bounds)
{
    if (!m_isFollowing || !bounds)
        return;
    const Viewport target = m_viewport.fittedTo(*bounds);
    m_isGliding = m_isFitted && (m_isGliding || m_viewport.isOutgrownBy(*bounds));
    if (!m_isFitted)
        m_viewport = target;
    else if (m_isGliding)
        m_viewport = m_viewport.approaching(target);
    m_isGliding = m_isGliding && m_viewport != target;
    m_isFitted = true;
}

void Camera::zoomAbout(const QPointF &screen, double factor)
{
    stopFollowing();
    m_viewport.zoomAbout(screen, factor);
}

void Camera::panBy(const QPointF &pixels)
{
    stopFollowing();
    m_viewport.panBy(pixels);
}

void Camera::stopFollowing()
{
    m_isFollowing = false;
    m_isGliding = false;
}

} // namespace supersynk
