// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/replay/playerstate.h"
#include "server/recording/replay/replaysource.h"
#include "server/recording/replay/replaytarget.h"

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace supersynk {

/// A recording that is replayed into a store. Plain rules: moments are passed in, which never go back. Blocks
/// on the disk.
class Replay
{
public:
    using Offset = PlayerState::Offset;
    using Loop = std::pair<Offset, Offset>;

    /// Faster than 1×, a client posts at most one body in this time, as often as a headset with 90 Hz does.
    static constexpr std::chrono::milliseconds kMinInterval{11};
    static constexpr std::chrono::milliseconds kMinLoop{100};

    /// Paused at the beginning of the recording. \a store outlives this.
    Replay(ReplaySource source, ChannelStore &store, const ReplaySettings &settings, Instant now);

    void play(Instant now);
    void pause(Instant now);
    void seek(Offset position, Instant now);
    /// Pauses \a moments later or, if negative, earlier: moments at which something happens.
    void step(int moments, Instant now);
    /// \a speed is positive.
    void setSpeed(double speed, Instant now);
    /// In either order. Without effect if it is shorter than kMinLoop.
    void setLoop(std::optional<Loop> loop, Instant now);
    void setSettings(const ReplaySettings &settings, Instant now);

    /// Posts the bodies and events that are due.
    void advance(Instant now);
    /// When advance() is to be called next.
    [[nodiscard]] Instant nextDue(Instant now);

    [[nodiscard]] bool isPlaying() const { return m_isPlaying; }
    [[nodiscard]] const std::optional<Loop> &loop() const { return m_loop; }
    [[nodiscard]] Offset position(Instant now) const;
    [[nodiscard]] Offset duration() const { return m_source.timeline().duration(); }
    [[nodiscard]] std::size_t clientCount() const { return m_target->clientCount(); }
    /// See PlayerState.
    [[nodiscard]] QString problem() const;

private:
    /// Takes what happens up to \a position.
    void takeUntil(Offset position, Instant now);
    void goTo(Offset position, Instant now);
    void keepClients(Instant now);
    [[nodiscard]] std::chrono::microseconds keepPeriod() const;
    [[nodiscard]] Offset limit() const;
    /// Whether playing will begin again at A.
    [[nodiscard]] bool isInLoop() const;
    [[nodiscard]] Instant instantOf(Offset position) const;

    ReplaySource m_source;
    ChannelStore &m_store;
    std::unique_ptr<ReplayTarget> m_target;
    bool m_isPlaying = false;
    double m_speed = 1;
    std::optional<Loop> m_loop;
    Offset m_position{}; // at m_since
    Instant m_since;
    Instant m_kept; // the last keepClients()
};

} // namespace supersynk
