// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/blocked.h"
#include "server/channels/journalentry.h"
#include "server/channels/message.h"
#include "server/channels/peer.h"
#include "server/channels/refusalgroup.h"
#include "server/channels/snapshot.h"
#include "server/recording/recorder.h"
#include "server/serverstate.h"
#include "server/settings.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace supersynk {

class Announcer;
class BlockList;
class ChannelStore;
class Engine;
class Journal;
class Player;

/// The server as the rest of the program sees it: start, stop, settings in, state and snapshots out.
///
/// It answers requests in separate threads, so the thread of this object never delays a headset. Call all
/// functions from that thread. stop() waits for the threads to end, and so does start() if the server was
/// running; with HTTPS, start() also reads or makes the certificate. All other functions wait at most for a
/// request that holds the lock of a channel. Channels outlive a stop: clients that return within the client
/// timeout find each other again.
class Server final : public QObject
{
    Q_OBJECT

public:
    explicit Server(QObject *parent = nullptr);
    ~Server() override;

    /// Starts to listen; stops first if the server is running. Emits stateChanged() with Starting at once,
    /// then with Running or Failed from the event loop.
    void start(const ServerSettings &settings);
    /// Closes the listener and every connection. When it returns, the port is free. Ends the recording too,
    /// without waiting for the disk: Recorder::finish() does.
    void stop();

    /// Renews the server's own certificate if it expires soon or lacks an address of this computer. If the
    /// operator's certificate expires soon, logs that. The server calls this daily; call it when the network
    /// changes. New connections get the new certificate, open ones stay.
    void renewCertificate();
    /// The same, and reloads the operator's certificate and key. If they are invalid, the present ones stay
    /// in use, and the log says why.
    void reloadCertificate();

    [[nodiscard]] const ServerState &state() const { return m_state; }

    /// The present moment on the timeline of snapshots and of the journal, which ignores changes of the
    /// system's clock. From any thread.
    [[nodiscard]] static Instant now();
    /// \a instant as clients and the operator see it: it follows the system's clock forward, after a sleep or
    /// a correction by a time server, and never goes back. Later calls may return later results for the same
    /// instant. From any thread.
    [[nodiscard]] static Instant publishedAt(Instant instant);

    /// Changes the client timeout at once, for all clients, until the next start(). \a timeout must be within
    /// the bounds of ServerSettings.
    void setClientTimeout(std::chrono::milliseconds timeout);
    [[nodiscard]] std::chrono::milliseconds clientTimeout() const;

    /// All channels and clients. Delays requests only by a short lock per channel. Changes nothing: silent
    /// clients are removed every tenth of a second, whether the server runs or not.
    [[nodiscard]] Snapshot snapshot() const;
    /// One channel and its clients; nothing if it does not exist.
    [[nodiscard]] std::optional<ChannelSnapshot> channel(const QByteArray &key) const;
    [[nodiscard]] Traffic traffic() const;
    /// What was refused since the latest start, in the order of the first one of each group (see
    /// RefusalGroups).
    [[nodiscard]] std::vector<RefusalGroup> refusals() const;
    /// The computers that have connected lately, at most 32, this one included. None unless the server runs.
    [[nodiscard]] std::vector<Peer> peers() const;
    /// Pings every thread that accepts connections or answers requests. Emits threadsResponded() once all
    /// have responded; a stuck thread does not. Does not wait. Does nothing while a ping is pending.
    void pingThreads();
    /// Starts to record clients that join and leave.
    void startJournal();
    /// The entries since the last call, the latest JournalPages::kCapacity at most.
    [[nodiscard]] JournalPages takeJournal();
    /// The latest body of a client, byte for byte; nothing if it has left.
    [[nodiscard]] std::optional<QByteArray> latestBody(const QByteArray &key,
                                                       const QByteArray &clientId) const;

    /// The latest bodies of all clients of a channel, in the order of joining.
    [[nodiscard]] std::vector<Message> latestBodies(const QByteArray &key) const;
    /// The key of the oldest channel; empty if there is none.
    [[nodiscard]] QByteArray oldestChannel() const;
    /// The number of clients in all channels. Takes no lock.
    [[nodiscard]] std::size_t clientCount() const;

    /// Records what happens in the channels, while the server runs or not.
    [[nodiscard]] Recorder &recorder() { return *m_recorder; }

    /// Removes one client. False if it has left already.
    bool removeClient(const QByteArray &key, const QByteArray &clientId);
    /// Removes all clients of a channel, or of all channels. Returns their number. Clients that still post
    /// rejoin with their next post.
    std::size_t purgeChannel(const QByteArray &key);
    std::size_t purgeAll();

    /// Keeps a client or an address out of all channels, with 403, until unblock(); removes its clients.
    /// Holds until the program ends.
    void block(const Blocked &blocked);
    void unblock(const Blocked &blocked);
    /// In the order of block().
    [[nodiscard]] std::vector<BlockedCount> blocked() const;

    /// Posts the operator's messages.
    [[nodiscard]] Announcer &announcer() { return *m_announcer; }

    /// Replays recordings into the channels, whether the server runs or not.
    [[nodiscard]] Player &player();

Q_SIGNALS:
    /// A slot may call start() and stop(). Slots that were connected later then get the latest state, once
    /// for each change.
    void stateChanged(const supersynk::ServerState &state);
    /// Every thread has run its event loop since pingThreads().
    void threadsResponded();
    /// New connections get the certificate of \a state, or its tlsProblem has changed. The server keeps
    /// running.
    void certificateChanged(const supersynk::ServerState &state);

private:
    void destroyEngine();
    void finishStart(const ServerState &outcome);
    void fail(const QString &reason, quint16 freePort);
    void setState(const ServerState &state);
    void setCertificate(const ServerState &state);
    void removeSilentClients();
    [[nodiscard]] bool servesHttps() const;

    const std::unique_ptr<Journal> m_journal;
    const std::unique_ptr<ChannelStore> m_store;
    const std::unique_ptr<Recorder> m_recorder;
    const std::unique_ptr<Announcer> m_announcer;
    const std::unique_ptr<BlockList> m_blocked;
    Traffic m_earlierTraffic;                   // of earlier engines
    std::vector<RefusalGroup> m_latestRefusals; // of the latest engine
    std::unique_ptr<Engine> m_engine;           // only between start and stop
    int m_engineNumber = 0;
    bool m_isPinging = false;
    ServerState m_state;
    std::unique_ptr<Player> m_player; // from its first use on
    QTimer m_certificateTimer;        // active while HTTPS is on
    QTimer m_expiryTimer; // active while the server does not run: a running listener removes silent clients
};

} // namespace supersynk
