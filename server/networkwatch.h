// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/network/network.h"
#include "server/server.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace supersynk {

/// Notices that the addresses change at which headsets reach a running server: Wi-Fi comes and goes, and a
/// server without a window has nobody who looks.
///
/// It has looked by the time a state of the server reaches slots that were connected after this was made.
class NetworkWatch final : public QObject
{
    Q_OBJECT

public:
    using Look = std::function<Network()>;

    static constexpr std::chrono::seconds kPeriod{5};

    /// \a server must outlive this.
    explicit NetworkWatch(const Server &server, Look look = &Network::now, QObject *parent = nullptr);

    /// As it was when last looked at; without any adapter before the server first runs.
    [[nodiscard]] const Network &network() const { return m_network; }
    /// Looks now, as it does every few seconds while the server runs. Nothing happens while it does not.
    void check();

Q_SIGNALS:
    /// Headsets reach the server that runs at \a addresses from now on, the likeliest first. What is there
    /// when it starts to run is no change.
    void changed(const supersynk::ServerState &state, const QList<QHostAddress> &addresses);

private:
    void follow(const ServerState &state);

    const Look m_look;
    ServerState m_state;
    Network m_network;
    QList<QHostAddress> m_addresses;
    QTimer m_timer;
};

} // namespace supersynk
