// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <chrono>
#include <cstddef>
#include <optional>
#include <utility>

namespace supersynk {

/// What a Player does.
struct PlayerState
{
    enum class Phase {
        Closed,
        Opening, ///< `opened` tells how far it is.
        Paused,
        Playing,
        Failed, ///< The file could not be opened; `problem` says why.
    };
    /// Since the beginning of the recording.
    using Offset = std::chrono::nanoseconds;

    Phase phase = Phase::Closed;
    QString path;
    /// Failed: why. Paused and Playing: why some clients are not replayed; empty if all are.
    QString problem;
    double opened = 0; ///< Opening: the share that is done, from 0 to 1.
    Offset position{};
    Offset duration{};
    double speed = 1;                              ///< From Player::kMinSpeed to kMaxSpeed.
    std::optional<std::pair<Offset, Offset>> loop; ///< From A to B.
    std::size_t clients = 0;                       ///< Those that are replayed at the position.

    [[nodiscard]] bool isOpen() const { return phase == Phase::Paused || phase == Phase::Playing; }
    bool operator==(const PlayerState &) const = default;
};

} // namespace supersynk
