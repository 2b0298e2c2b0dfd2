// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/viewport.h"

#include <optional>

namespace supersynk {

/// Moves the view of a map: by itself, so that everybody is seen, until the user moves it.
///
/// Who comes first is seen at once. After that the view only moves when somebody walks out of it or when all
/// could be much larger, and then it glides, step by step, so that the eye can follow.
class Camera
{
public:
    [[nodiscard]] const Viewport &viewport() const { return m_viewport; }
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    /// Whether there are more steps to go to where it follows.
    [[nodiscard]] bool isGliding() const { return m_isGliding; }

    void setSize(const QSizeF &size);
    /// Others come, or the same elsewhere: they are to be seen at once.
    void cut() { m_isFitted = false; }

    /// Shows all of \a bounds, those of everybody, and follows from now on.
    void fit(const std::optional<QRectF> &bounds);
    /// Makes one step, if it follows.
    void follow(const std::optional<QRectF> &bounds);

    /// These end the following.
    void zoomAbout(const QPointF &screen, double factor);
    void panBy(const QPointF &pixels);

private:
    void release();

    Viewport m_viewport;
    bool m_isFollowing = true;
    bool m_isFitted = false; // to those who are here
    bool m_isGliding = false;
};

} // namespace supersynk
