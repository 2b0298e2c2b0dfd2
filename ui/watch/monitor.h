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

/// The figures of the whole server.
struct Totals
{
    int channels = 0;
    int clients = 0;
    TrafficRates rates;
    std::chrono::seconds uptime{}; ///< Since the server last started to listen; 0 while it does not.

    bool operator==(const Totals &) const = default;
};

/// Takes a snapshot of the server ten times a second and hands it to the rooms of the window: one lock of the
/// store serves them all, however many requests there are. With so many clients that this takes long, and
/// while the window is hidden (setWatched()), it does so less often, down to once a second: the window stays
/// responsive, and the processor is left to the headsets.
///
/// It rests while the server is stopped and has no clients left. While paused, it goes on as often, to keep
/// the totals and to count what changes.
class Monitor final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPeriod{100};
    static constexpr std::chrono::milliseconds kUnwatchedPeriod{500};
    static constexpr std::chrono::milliseconds kLongestPeriod{800}; ///< With the look itself below a second.

    explicit Monitor(Server &server, QObject *parent = nullptr);

    /// How long after one look the next one comes, if it has taken \a cost.
    [[nodiscard]] static std::chrono::milliseconds periodAfter(std::chrono::nanoseconds cost, bool isWatched);

    [[nodiscard]] const Totals &totals() const { return m_totals; }
    /// Where the rates of the totals come from; measures whether somebody looks or not.
    [[nodiscard]] TrafficMeter &traffic() { return m_traffic; }
    [[nodiscard]] bool isLooking() const { return m_timer.isActive(); }
    /// How often, while it looks.
    [[nodiscard]] std::chrono::milliseconds period() const { return m_timer.intervalAsDuration(); }

    /// Whether the window is visible. It is not at first.
    void setWatched(bool watched);
    /// Stops or resumes advanced(). A pause begins and ends up to date.
    void setPaused(bool isPaused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    /// How many times since the pause began a client joined, left, fell silent or came back; 0 without a
    /// pause.
    [[nodiscard]] int changesSincePause() const { return m_isPaused ? m_changes.count() : 0; }
    /// Looks now, as after a purge, whose effect the operator should see at once.
    void refresh();

Q_SIGNALS:
    /// The clients of this moment, for what a pause holds still. Not emitted while paused.
    void advanced(const supersynk::Snapshot &snapshot);
    /// The same, while paused too.
    void looked(const supersynk::Snapshot &snapshot);
    /// Follows advanced() while the window is visible: it is time to paint.
    void refreshed();
    void pausedChanged(bool isPaused);
    /// Something of them differs. Rates are means over a second, and so change once a second.
    void totalsChanged(const supersynk::Totals &totals);

private:
    void follow(const ServerState &state);
    void look();
    void take(const Snapshot &snapshot);
    void startOrStop();
    void renewTotals();

    Server &m_server;
    TrafficMeter m_traffic;
    QTimer m_timer;
    bool m_watched = false;
    bool m_isPaused = false;
    ChangeCounter m_changes; // since the pause began
    QElapsedTimer m_running; // invalid while the server does not listen
    int m_channelsThere = 0; // when last looked
    int m_clientsThere = 0;
    Totals m_totals;
};

} // namespace supersynk
