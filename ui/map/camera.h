// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/viewport.h"

#include <optional>

namespace supersynk {

/// Moves the view of a map: it keeps all participants visible until the operator moves it.
///
/// The view jumps to the first participants. Later it moves only when one leaves the view or when all could
/// be much larger, and then it glides, so that the eye can follow.
class Camera
{
public:
    [[nodiscard]] const Viewport &viewport() const { return m_viewport; }
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    /// Whether follow() has more steps to make.
    [[nodiscard]] bool isGliding() const { return m_isGliding; }

    void setSize(const QSizeF &size);
    /// See Viewport::setMargin().
    void setMargin(double pixels);
    /// See Viewport::setCovered().
    void setCovered(double pixels) { m_viewport.setCovered(pixels); }
    /// The next follow() jumps instead of gliding, as coordinates or participants are others.
    void jump() { m_isFitted = false; }

    /// Shows \a bounds, which are of all participants, and follows from now on.
    void fit(const std::optional<QRectF> &bounds);
    /// Makes one step, unless the operator has moved the view.
    void follow(const std::optional<QRectF> &bounds);

    /// These end following.
    void zoomAbout(const QPointF &screen, double factor);
    void panBy(const QPointF &pixels);

private:
    void stopFollowing();

    Viewport m_viewport;
    bool m_isFollowing = true;
    bool m_isFitted = false; // has shown the present participants
    bool m_isGliding = false;
};

} // namespace supersynk
