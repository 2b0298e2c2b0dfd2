// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/network/network.h"
#include "server/server.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace supersynk {

/// Watches the addresses at which headsets reach a running server, for example as Wi-Fi comes and goes.
class NetworkWatch final : public QObject
{
    Q_OBJECT

public:
    using ReadNetwork = std::function<Network()>;

    static constexpr std::chrono::seconds kPeriod{5};

    /// \a server must outlive this.
    explicit NetworkWatch(const Server &server, ReadNetwork readNetwork = &Network::now,
                          QObject *parent = nullptr);

    /// The network as of the latest start of the server or the latest check after it. Without adapters before
    /// the first start. A slot of Server::stateChanged() may call it, whichever slots were connected first.
    [[nodiscard]] const Network &network();
    /// Checks for changes now; the watch does so every few seconds. Does nothing unless the server runs.
    void check();

Q_SIGNALS:
    /// Headsets now reach the running server at \a addresses, the most likely first. A start of the server is
    /// not a change.
    void changed(const supersynk::ServerState &state, const QList<QHostAddress> &addresses);

private:
    void setState(const ServerState &state);

    const Server &m_server;
    const ReadNetwork m_readNetwork;
    ServerState m_state;
    Network m_network;
    QList<QHostAddress> m_addresses;
    QTimer m_timer;
};

} // namespace supersynk
