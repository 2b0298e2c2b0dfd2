// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "ui/activity/eventlog.h"
#include "ui/watch/history.h"
#include "ui/watch/trafficmeter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace supersynk {

/// Writes down what the server does, whether somebody looks or not: the figures of each second, and what
/// happened.
class ActivityCollector final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPeriod{250};

    ActivityCollector(Server &server, const TrafficMeter &traffic, QObject *parent = nullptr);

    [[nodiscard]] const History &history() const { return m_history; }
    [[nodiscard]] EventLog &log() { return m_log; }

    /// See NetworkWatch::changed().
    void noteNetwork(const ServerState &state, const QList<QHostAddress> &addresses);

Q_SIGNALS:
    /// A client fell silent and was removed while the server ran. Both are as the client chose them.
    void clientLost(const QByteArray &clientId, const QByteArray &channel);
    /// The history has gone on by a second.
    void sampled();

private:
    void takeJournal();
    void sample();
    void tell(const ServerState &state);
    void tellCertificate(const ServerState &state);
    void append(Severity severity, EventKind kind, const QString &text);

    Server &m_server;
    const TrafficMeter &m_traffic;
    History m_history;
    EventLog m_log;
    QTimer m_timer;
    QElapsedTimer m_clock;
    ServerState::Phase m_phase = ServerState::Phase::Stopped;
};

} // namespace supersynk
