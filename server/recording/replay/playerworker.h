// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/replay/playerstate.h"
#include "server/recording/replay/replay.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace supersynk {

/// Replays a recording. All functions without a comment on that are called in the thread of this object.
class PlayerWorker final : public QObject
{
public:
    using Offset = PlayerState::Offset;
    using Timeline = std::shared_ptr<const RecordingTimeline>;

    /// Both are called in the thread of this object.
    struct Reports
    {
        std::function<void(const PlayerState &)> state;
        std::function<void(const Timeline &)> opened; ///< Null when it is closed.
    };

    PlayerWorker(ChannelStore &store, std::function<Instant()> now, Reports reports);

    /// Every request to open or close gets a number, and a later one ends an open() that has not finished.
    [[nodiscard]] int nextRequest() { return ++m_latestRequest; } // from any thread

    void open(const QString &path, const ReplaySettings &settings, int request);
    void close();
    /// Calls \a change(Replay, now), if a recording is open.
    void change(const std::function<void(Replay &, Instant)> &change);
    void setSpeed(double speed);

private:
    void work();
    /// Has work() called when it is next due.
    void schedule();
    void report();
    void fail(const QString &problem);

    ChannelStore &m_store;
    const std::function<Instant()> m_now;
    const Reports m_reports;
    std::atomic<int> m_latestRequest = 0;
    QTimer m_timer;
    std::unique_ptr<Replay> m_replay;
    PlayerState m_state;
    Instant m_reported;
};

} // namespace supersynk
