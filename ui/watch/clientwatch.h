// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"
#include "ui/watch/attention.h"
#include "ui/watch/roster.h"

#include <QObject>

namespace supersynk {

class Monitor;

/// Judges every client with each snapshot of a Monitor, whether the window is visible or paused or not, and
/// remembers lost clients. The source of the list's rows and of the headline. For the GUI thread.
///
/// While the server does not run, no client is silent, and none is lost: the operator has stopped it.
class ClientWatch final : public QObject
{
    Q_OBJECT

public:
    /// \a server and \a monitor must outlive this object.
    ClientWatch(Server &server, Monitor &monitor, QObject *parent = nullptr);

    [[nodiscard]] const Attention &attention() const { return m_attention; }
    /// The clients that are there and the lost ones, as of the latest snapshot.
    [[nodiscard]] const Roster &roster() const { return m_roster; }

    /// Forgets a lost client. Does nothing if the client is not lost.
    void dismiss(const QByteArray &channel, const QByteArray &clientId);
    /// Forgets all lost clients.
    void dismissAll();

Q_SIGNALS:
    void attentionChanged();
    /// \a from began at \a since, \a to begins now. Both differ. A client that joins is Good at first; a
    /// client that leaves by itself or is removed by the operator changes no verdict, nor does a dismissed
    /// one. Follows attentionChanged().
    void verdictChanged(const QByteArray &channel, const QByteArray &clientId, supersynk::Verdict from,
                        supersynk::Verdict to, supersynk::Instant since);
    /// The rows to show have changed. Not emitted while the monitor is paused.
    void shownRosterChanged(const supersynk::Roster &roster);

private:
    void update(const Snapshot &snapshot);
    void recordState(const ServerState &state);
    void updateAttention();
    void showRoster();

    Monitor &m_monitor;
    Roster m_roster;
    std::optional<Instant> m_servingSince; // nothing while the server does not run
    Attention m_attention;
    Attention m_nextAttention; // keeps its memory from one update to the next
};

} // namespace supersynk
