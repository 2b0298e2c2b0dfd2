// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/report/walkedpath.h"

#include <QString>

#include <optional>

namespace supersynk::report {

/// The part of the ground that pictures of paths show, in metres: a square.
struct Ground
{
    double left = 0;
    double bottom = 0; ///< The least z; z rises upwards.
    double side = 1;

    bool operator==(const Ground &) const = default;
};

/// Grows while paths are added.
class GroundBounds
{
public:
    void add(const WalkedPath &path);
    /// With a margin, and at least a metre wide; nothing without a path.
    [[nodiscard]] std::optional<Ground> ground() const;

private:
    bool m_isEmpty = true;
    double m_left = 0, m_right = 0, m_bottom = 0, m_top = 0;
};

/// A path from above as an SVG element, with its beginning (a dot), its end (a square) and a scale.
[[nodiscard]] QString pathSvg(const WalkedPath &path, const Ground &ground);

} // namespace supersynk::report
