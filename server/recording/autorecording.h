// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <chrono>
#include <cstddef>
#include <optional>

namespace supersynk {

/// The rule by which recordings start and end without the operator: with the first client, and some time
/// after the last one has left. A recording that the operator ends does not start again until all have left.
class AutoRecording
{
public:
    enum class Action { None, Start, Stop };

    /// Goes on for \a linger without clients.
    explicit AutoRecording(std::chrono::seconds linger)
        : m_linger(linger)
    {}

    /// What to do, with so many \a clients at \a now. \a isRecording: by this rule, or by the operator.
    [[nodiscard]] Action update(std::size_t clients, bool isRecording, Instant now);

private:
    const std::chrono::seconds m_linger;
    bool m_isOurs = false; // the recording, which this rule has started
    bool m_wasEmpty = true;
    std::optional<Instant> m_emptySince;
};

} // namespace supersynk
