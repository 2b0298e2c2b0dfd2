// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channelstore.h"
#include "server/http/connections/heaptrim.h"

#include <QHostAddress>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>
#include <vector>

namespace supersynk {

class RefusalLog;
class Worker;

/// A listening port whose connections are handed on, each to the worker that has the fewest.
///
/// It accepts by itself: QTcpServer keeps the first error of accept(), so that from then on it either stops
/// accepting for good or takes every error for the end of what waits, and spins.
class ListeningPort final : public QTcpServer
{
    Q_OBJECT

public:
    /// For how long it does not accept after the system has refused to give a connection.
    static constexpr std::chrono::milliseconds kPause{100};

    /// \a isSecure: whether TLS is spoken behind it. \a refusals gets the errors.
    ListeningPort(const std::vector<Worker *> &workers, RefusalLog &refusals, bool isSecure);

    /// In place of QTcpServer::listen().
    [[nodiscard]] bool open(const QHostAddress &address, quint16 port = 0);
    /// In place of QTcpServer::close().
    void shut();

private:
    void accept();
    void note(int error);

    const std::vector<Worker *> &m_workers;
    RefusalLog &m_refusals;
    const bool m_isSecure;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

/// Holds the ports and sweeps out the clients that went silent. Lives in a thread of its own, so that neither
/// waits for the requests.
class Listener final : public QObject
{
    Q_OBJECT

public:
    /// The outcome of an attempt to listen on one port.
    struct Outcome
    {
        quint16 port = 0;     ///< Where it listens now; 0 if it does not.
        QString reason;       ///< Why it does not, as a sentence.
        quint16 freePort = 0; ///< A port that could be had instead, if the port is the reason.
    };

    Listener(ChannelStore &store, RefusalLog &refusals, std::vector<Worker *> workers);

    /// In the listener's own thread. \a standardPort: near which a free one is looked for where \a port is
    /// reserved for the system.
    [[nodiscard]] Outcome listen(const QHostAddress &address, quint16 port, quint16 standardPort);
    [[nodiscard]] Outcome listenSecurely(const QHostAddress &address, quint16 port, quint16 standardPort);
    void stop();

    /// When its event loop last came round. From any thread.
    [[nodiscard]] Instant round() const { return m_round; }

private:
    void sweep();
    [[nodiscard]] Outcome open(ListeningPort &door, const QHostAddress &address, quint16 port,
                               quint16 standardPort);

    ChannelStore &m_store;
    const std::vector<Worker *> m_workers;
    ListeningPort m_plainDoor;
    ListeningPort m_secureDoor;
    QTimer m_sweep;
    HeapTrim m_trim;
    std::atomic<Instant> m_round;
};

} // namespace supersynk
