// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/recording/recordingtimeline.h"
#include "server/recording/replay/playerstate.h"
#include "server/recording/replay/replaysettings.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace supersynk {

class ChannelStore;

/// Replays a recording into the channels, as if its clients were there: it posts their bodies at their times
/// and removes the clients that leave. In a pause they stay. Works in a thread of its own; the server need
/// not run.
///
/// All functions may be called from any thread and do not wait. Signals are emitted in the thread of this
/// object.
class Player final : public QObject
{
    Q_OBJECT

public:
    using Offset = PlayerState::Offset;

    static constexpr double kMinSpeed = 0.1;
    static constexpr double kMaxSpeed = 10;

    /// \a store outlives this. \a now is the clock of its posts.
    Player(ChannelStore &store, std::function<Instant()> now, QObject *parent = nullptr);
    /// Removes the replayed clients.
    ~Player() override;

    /// Opens the recording \a path instead of the present one: opened(), then Paused at its beginning; or
    /// Failed.
    void open(const QString &path, const ReplaySettings &settings = {});
    /// Removes the replayed clients and closes the file. Cancels an open() that has not finished.
    void close();
    /// At the end of the recording, begins again.
    void play();
    void pause();
    /// Goes on by \a messages moments at which something happened, or back if negative, and pauses.
    void step(int messages);
    /// Goes to \a position. Playing goes on from there.
    void seek(Offset position);
    /// Clamped to kMinSpeed and kMaxSpeed. Above 1, at most one body per client and 11 ms is posted.
    void setSpeed(double speed);
    /// Repeats what lies between two positions, in either order. Too short a loop is none: see state().
    void setLoop(std::optional<std::pair<Offset, Offset>> loop);
    /// Applies at once: removes the clients, and posts those of the new settings.
    void setSettings(const ReplaySettings &settings);
    /// Those of the latest open() or setSettings().
    [[nodiscard]] ReplaySettings settings() const;

    [[nodiscard]] PlayerState state() const;
    /// Of the open recording; null without one.
    [[nodiscard]] std::shared_ptr<const RecordingTimeline> timeline() const;

Q_SIGNALS:
    /// A change of phase at once; the position about 30 times a second while playing.
    void stateChanged(const supersynk::PlayerState &state);
    /// Before the first stateChanged() with Paused.
    void opened(const std::shared_ptr<const supersynk::RecordingTimeline> &timeline);

private:
    struct Private;
    // In the thread that replays:
    void take(const PlayerState &state);
    void take(const std::shared_ptr<const RecordingTimeline> &timeline);

    const std::unique_ptr<Private> m_private;
};

} // namespace supersynk
