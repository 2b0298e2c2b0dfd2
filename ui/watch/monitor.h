// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "ui/watch/changecounter.h"
#include "ui/watch/trafficmeter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace supersynk {

/// Totals of the whole server.
struct Totals
{
    int channels = 0;
    int clients = 0;
    TrafficRates rates;
    std::chrono::seconds uptime{}; ///< Since the server started to listen; 0 while it does not.

    bool operator==(const Totals &) const = default;
};

/// Takes a snapshot of the server ten times a second and hands it to the rooms of the window, so that all of
/// them share one pass over the store, regardless of the request rate. It polls less often, down to about
/// once a second, if a snapshot takes long, and while the window is hidden (setWatched()): the window stays
/// responsive, and the processor is left to the server.
///
/// It does not poll while the server is stopped and has no clients left.
///
/// It owns the pause of the display. While paused it polls as before, to update the totals and to count
/// changes, but asks for no repainting.
class Monitor final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPeriod{100};
    static constexpr std::chrono::milliseconds kUnwatchedPeriod{500};
    /// Below a second together with the poll itself.
    static constexpr std::chrono::milliseconds kLongestPeriod{800};

    explicit Monitor(Server &server, QObject *parent = nullptr);

    /// The period to the next poll, after a poll that took \a cost.
    [[nodiscard]] static std::chrono::milliseconds periodAfter(std::chrono::nanoseconds cost, bool isWatched);

    [[nodiscard]] const Totals &totals() const { return m_totals; }
    /// The source of the rates. It measures continuously, whether the monitor polls or not.
    [[nodiscard]] TrafficMeter &traffic() { return m_traffic; }
    [[nodiscard]] bool isPolling() const { return m_timer.isActive(); }
    /// The interval between polls.
    [[nodiscard]] std::chrono::milliseconds period() const { return m_timer.intervalAsDuration(); }

    /// Whether the window is visible; initially false.
    void setWatched(bool watched);
    /// Holds the display or resumes it. Takes a snapshot in both cases, so that a pause begins and ends
    /// up to date.
    void setPaused(bool isPaused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    /// How often a client joined, left, fell silent or came back since the pause began; 0 while not paused.
    [[nodiscard]] int changesSincePause() const { return m_isPaused ? m_changes.count() : 0; }
    /// Polls now, for example after a purge, so that its effect shows at once.
    void refresh();

Q_SIGNALS:
    /// A new snapshot, also while paused. Follows totalsChanged().
    void snapshotTaken(const supersynk::Snapshot &snapshot);
    /// The widgets should repaint. Follows snapshotTaken(), unless paused or the window is hidden.
    void refreshDue();
    void pausedChanged(bool isPaused);
    /// Emitted also while paused. Rates are means over a second and change once a second.
    void totalsChanged(const supersynk::Totals &totals);

private:
    void updateUptime(const ServerState &state);
    void poll();
    void publish(const Snapshot &snapshot);
    void startOrStop();
    void updateTotals();

    Server &m_server;
    TrafficMeter m_traffic;
    QTimer m_timer;
    bool m_watched = false;
    bool m_isPaused = false;
    ChangeCounter m_changes;    // since the pause began
    QElapsedTimer m_sinceStart; // invalid unless the server is running
    int m_channelCount = 0;     // at the last poll
    int m_clientCount = 0;
    Totals m_totals;
};

} // namespace supersynk
