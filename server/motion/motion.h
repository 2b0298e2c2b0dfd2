// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace supersynk {

/// The numbers in a body.
struct Motion
{
    /// Something that has a place: the head, a hand.
    struct Node
    {
        QByteArray name;                               ///< UTF-8; empty for the body itself.
        std::optional<std::array<double, 3>> position; ///< x, y, z as posted: metres, y upwards.
        std::optional<std::array<double, 4>> rotation; ///< x, y, z, w.

        bool operator==(const Node &) const = default;
    };

    std::vector<Node> nodes; ///< In the order of the body, and so are numbers. Names may occur twice.
    std::vector<std::pair<QByteArray, double>> numbers; ///< All others, by their paths joined by "_".

    bool operator==(const Motion &) const = default;
};

} // namespace supersynk
