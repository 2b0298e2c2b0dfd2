// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "ui/activity/eventlog.h"
#include "ui/activity/refusalevents.h"
#include "ui/watch/traffichistory.h"
#include "ui/watch/trafficmeter.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace supersynk {

/// Records what the server does, whether the window is visible or not: traffic every second, and events.
class ActivityCollector final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPeriod{250};

    ActivityCollector(Server &server, const TrafficMeter &traffic, QObject *parent = nullptr);

    /// Its times are published ones (see Server::publishedAt()).
    [[nodiscard]] const TrafficHistory &history() const { return m_history; }
    [[nodiscard]] EventLog &log() { return m_log; }

    /// Records that the operator has changed a setting. \a sentence names it with its values.
    void recordSetting(const QString &sentence);
    /// The operator has sent \a text into the channel \a key.
    void recordSaid(const QByteArray &key, const QByteArray &text);
    /// For NetworkWatch::changed().
    void recordNetwork(const ServerState &state, const QList<QHostAddress> &addresses);

Q_SIGNALS:
    /// A client timed out while the server ran, and its silence began while the server ran. Both are as the
    /// client chose them.
    void clientLost(const QByteArray &clientId, const QByteArray &channel);
    /// A client has announced that it leaves, or the operator has removed it.
    void clientLeft(const QByteArray &channel, const QByteArray &clientId);
    /// The history has another second.
    void sampled();

private:
    void readJournal();
    [[nodiscard]] bool isLost(const JournalEntry &entry) const;
    [[nodiscard]] Event eventOf(const JournalEntry &entry) const;
    void sample();
    void recordState(const ServerState &state);
    void recordCertificate(const ServerState &state);
    void append(Severity severity, EventKind kind, const QString &text);

    Server &m_server;
    const TrafficMeter &m_traffic;
    TrafficHistory m_history;
    EventLog m_log;
    RefusalEvents m_refusals{m_log};
    QTimer m_timer;
    ServerState::Phase m_phase = ServerState::Phase::Stopped;
    Instant m_runningSince; // the latest start
};

} // namespace supersynk
