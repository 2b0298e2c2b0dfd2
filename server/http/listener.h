// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "settings.h"

#include <QTcpServer>
#include <QTimer>

#include <memory>
#include <vector>

namespace supersynk {

class Worker;

/// Holds the port, hands each accepted connection to a worker, and sweeps out the clients that went silent.
/// Lives in a thread of its own, so that neither waits for the requests.
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    /// The outcome of an attempt to listen.
    struct Outcome
    {
        quint16 port = 0;     ///< Where it listens now; 0 if it does not.
        QString reason;       ///< Why it does not, as a sentence.
        quint16 freePort = 0; ///< A port that could be had instead, if the port is the reason.
    };

    Listener(ChannelStore &store, std::vector<Worker *> workers);

    /// In the listener's own thread.
    [[nodiscard]] Outcome start(const QHostAddress &address, quint16 port);
    void stop();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    ChannelStore &m_store;
    const std::vector<Worker *> m_workers;
    std::size_t m_next = 0;
    QTimer m_sweep;
};

} // namespace supersynk
