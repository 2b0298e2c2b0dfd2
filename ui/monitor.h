// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "activity/trafficmeter.h"
#include "channelmodel.h"
#include "channels/changecounter.h"
#include "server.h"

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

/// Looks at the server ten times a second and keeps a ChannelModel and the totals up to date. A request costs
/// nothing here, however many there are. Where there are so many clients that a look takes long, it looks
/// less often, down to once a second: the window stays at hand, and the processor is left to the headsets. So
/// it does while nobody sees it (setWatched()), but often enough that the line of the last minute has no
/// gaps.
///
/// It looks only while there is something to be seen: the server runs, or clients from before a stop are
/// still there. Paused, it goes on looking as often, to count every silence
/// and to keep the totals, but leaves the model alone.
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

    [[nodiscard]] ChannelModel &model() { return m_model; }
    [[nodiscard]] const Totals &totals() const { return m_totals; }
    /// Where the rates of the totals come from; measures whether somebody looks or not.
    [[nodiscard]] TrafficMeter &traffic() { return m_traffic; }
    [[nodiscard]] bool isLooking() const { return m_timer.isActive(); }
    /// How often, while it looks.
    [[nodiscard]] std::chrono::milliseconds period() const { return m_timer.intervalAsDuration(); }

    /// Whether the window is visible. It is not at first.
    void setWatched(bool watched);
    /// Leaves the model as it is from now on, or has it catch up at once. A pause begins up to date.
    void setPaused(bool isPaused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    /// How many times since the pause began a client joined, left, fell silent or came back; 0 without a
    /// pause.
    [[nodiscard]] int changesSincePause() const { return m_isPaused ? m_changes.count() : 0; }
    /// Looks now, as after a purge, whose effect the operator should see at once.
    void refresh();

Q_SIGNALS:
    /// Who is there now, paused or not.
    void looked(const supersynk::Snapshot &snapshot);
    /// The model has been updated; not while paused, nor while nobody sees it.
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
    ChannelModel m_model;
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
