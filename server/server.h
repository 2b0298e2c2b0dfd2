// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/journalentry.h"
#include "server/channels/message.h"
#include "server/channels/snapshot.h"
#include "server/serverstate.h"
#include "server/settings.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace supersynk {

class ChannelStore;
class Engine;
class Journal;

/// The server as the rest of the program sees it: start, stop, settings in, state and snapshots out.
///
/// It answers requests in threads of its own, so whatever happens in the thread this object lives in never
/// delays a headset. All functions are to be called from that thread. stop() waits for its threads to end,
/// and so does start() if it was running; with HTTPS, start() also reads the certificate, or makes one. The
/// others wait at most for a request that has the lock of a channel. Channels outlive a stop: clients that
/// come back within the client timeout find each other again.
class Server final : public QObject
{
    Q_OBJECT

public:
    explicit Server(QObject *parent = nullptr);
    ~Server() override;

    /// Starts to listen, after stopping if it was running. The outcome comes as stateChanged: Starting at
    /// once, then Running or Failed from the event loop.
    void start(const ServerSettings &settings);
    /// Closes the listener and every connection. When it returns, the port is free.
    void stop();

    /// Renews the certificate that the server has made for itself, if it ends soon or lacks an address of
    /// this computer; logs that a given one ends soon. The server does so daily; call it when the network
    /// changes. New connections meet the new certificate, open ones stay.
    void renewCertificate();
    /// The same, and reads a given certificate and its key anew. If they don't serve, those in use stay, and
    /// the log says why.
    void reloadCertificate();

    [[nodiscard]] const ServerState &state() const { return m_state; }

    /// The present moment on the server's timeline: what the moments in snapshots and in the journal are to
    /// be compared with. The system's clock may have been set since the program started. From any thread.
    [[nodiscard]] static Instant now();
    /// What clients are told the moment \a instant is, and people are to read: it follows the system's clock,
    /// which a sleep or a time server may leave ahead of now(), but never back. So what is asked in the order
    /// of time stays in it; what is kept keeps what it was told then. From any thread.
    [[nodiscard]] static Instant publishedAt(Instant instant);

    /// Changes the client timeout at once, for everybody, until the next start(), whose settings have their
    /// own. \a timeout must be within the bounds of ServerSettings.
    void setClientTimeout(std::chrono::milliseconds timeout);
    [[nodiscard]] std::chrono::milliseconds clientTimeout() const;

    /// Who is there now. Costs the requests no more than a short lock per channel.
    [[nodiscard]] Snapshot snapshot();
    /// Who is in one channel now; nothing if it is not there.
    [[nodiscard]] std::optional<ChannelSnapshot> channel(const QByteArray &key) const;
    [[nodiscard]] Traffic traffic() const;
    /// Asks every thread that takes connections or answers requests for a sign; threadsAnswered() tells when
    /// all have given it, which none does while it is stuck. Does not wait. While a question is unanswered,
    /// it is not asked again.
    void askThreads();
    /// Keeps what happens from now on: clients that join and leave, requests that are refused.
    void startJournal();
    /// What was kept since the last call, the latest JournalPages::kCapacity entries at most.
    [[nodiscard]] JournalPages takeJournal();
    /// The latest body of a client, byte for byte; nothing if it has left.
    [[nodiscard]] std::optional<QByteArray> latestBody(const QByteArray &key,
                                                       const QByteArray &clientId) const;

    /// Those of all clients of a channel, in the order of joining.
    [[nodiscard]] std::vector<Message> latestBodies(const QByteArray &key) const;
    /// The key of the channel that has been there for longest; empty without any.
    [[nodiscard]] QByteArray oldestChannel() const;
    /// How many clients there are in all channels.
    [[nodiscard]] std::size_t clientCount() const;

    /// Removes one client. False if it has left already.
    bool removeClient(const QByteArray &key, const QByteArray &clientId);
    /// Removes everybody in a channel, or everywhere. Returns how many they were. Clients that go on posting
    /// come back with their next post.
    std::size_t purgeChannel(const QByteArray &key);
    std::size_t purgeAll();

Q_SIGNALS:
    /// A slot may start() and stop(). Those connected behind it are then told the latest state, once for
    /// each.
    void stateChanged(const supersynk::ServerState &state);
    /// Every thread has run its event loop since askThreads().
    void threadsAnswered();
    /// New connections meet the certificate of \a state, or its tlsProblem is another. The server runs on.
    void certificateChanged(const supersynk::ServerState &state);

private:
    void dropEngine();
    void listened(const ServerState &outcome);
    void fail(const QString &reason, quint16 freePort);
    void setState(const ServerState &state);
    void setCertificate(const ServerState &state);
    [[nodiscard]] bool speaksHttps() const;

    const std::unique_ptr<Journal> m_journal;
    const std::unique_ptr<ChannelStore> m_store;
    Traffic m_earlierTraffic;         // of the engines before this one
    std::unique_ptr<Engine> m_engine; // only between start and stop
    int m_engineNumber = 0;
    bool m_isAsking = false; // the threads of the engine
    ServerState m_state;
    QTimer m_certificateLook; // while HTTPS is there
};

} // namespace supersynk
