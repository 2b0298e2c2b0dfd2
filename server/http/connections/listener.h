// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channelstore.h"
#include "server/http/connections/heaptrim.h"
#include "server/http/connections/listeningport.h"

#include <QHostAddress>
#include <QTimer>

#include <atomic>
#include <vector>

namespace supersynk {

/// Owns the listening ports, and removes clients that have timed out. Lives in its own thread, so that
/// neither waits for requests.
class Listener final : public QObject
{
    Q_OBJECT

public:
    /// The outcome of an attempt to listen on one port.
    struct Outcome
    {
        quint16 port = 0;     ///< Where it listens now; 0 on failure.
        QString reason;       ///< Why it failed, as a sentence.
        quint16 freePort = 0; ///< A port that is free instead, if the port is the reason; else 0.
    };

    Listener(ChannelStore &store, RefusalLog &refusals, std::vector<Worker *> workers);

    /// In the listener's thread. If \a port is reserved for the system, a free one is searched near \a
    /// standardPort.
    [[nodiscard]] Outcome listen(const QHostAddress &address, quint16 port, quint16 standardPort);
    [[nodiscard]] Outcome listenSecurely(const QHostAddress &address, quint16 port, quint16 standardPort);
    void stop();

    /// When its event loop last ran. From any thread.
    [[nodiscard]] Instant lastRun() const { return m_lastRun; }

private:
    void sweep();
    [[nodiscard]] Outcome open(ListeningPort &listeningPort, const QHostAddress &address, quint16 port,
                               quint16 standardPort);

    ChannelStore &m_store;
    const std::vector<Worker *> m_workers;
    ListeningPort m_plainPort;
    ListeningPort m_securePort;
    QTimer m_sweepTimer;
    HeapTrim m_heapTrim;
    std::atomic<Instant> m_lastRun;
};

} // namespace supersynk
