// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/activity/eventlog.h"
#include "ui/watch/clientwatch.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <vector>

namespace supersynk {

/// Logs when a verdict begins and when a client is good again. Many clients of a channel that change together
/// make one event: a failing access point silences thirty headsets at once.
///
/// A client is uneven by its last minute, so clients with one cause become uneven, and good again, within
/// seconds: these changes are gathered for longer, and one event says what the cause probably is.
///
/// Lost clients, two senders and clock restarts have events of their own, from the server's journal; here
/// only their end is logged, and that of a clock restart is none.
class VerdictEvents final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kNamed = 3;      ///< Clients of a channel that have an event each.
    static constexpr int kMaxEvents = 20; ///< Of a kind at once; beyond it all channels are counted together.

    /// Changes within \a gather count as together, those to and from uneven within \a gatherUneven.
    VerdictEvents(const ClientWatch &watch, EventLog &log,
                  std::chrono::milliseconds gather = std::chrono::milliseconds(500),
                  std::chrono::milliseconds gatherUneven = std::chrono::seconds(5),
                  QObject *parent = nullptr);

private:
    struct Change
    {
        QByteArray channel;
        QByteArray clientId;
        EventKind kind;
        QString details;
        bool isUneven; // or was
    };
    using Changes = std::vector<Change>;

    void add(const QByteArray &channel, const QByteArray &clientId, Verdict from, Verdict to, Instant since);
    void logAll();
    void logKind(Changes::const_iterator first, Changes::const_iterator end);
    [[nodiscard]] bool haveOneCause(Changes::const_iterator first, Changes::const_iterator end) const;
    void log(Changes::const_iterator first, Changes::const_iterator end, const QByteArray &channel);
    [[nodiscard]] QString detailsOf(const QByteArray &channel, const QByteArray &clientId, Verdict from,
                                    Verdict to, Instant since) const;

    const ClientWatch &m_watch;
    EventLog &m_log;
    Changes m_changes; // since the timer started, and uneven ones that are held
    QTimer m_timer;
    std::chrono::milliseconds m_gatherUneven;
    QDeadlineTimer m_unevenUntil;
};

} // namespace supersynk
