// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "network.h"
#include "server.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace supersynk {

/// Notices that the addresses change at which headsets reach a running server: Wi-Fi comes and goes, and a
/// server without a window has nobody who looks.
class AddressWatch final : public QObject
{
    Q_OBJECT

public:
    /// Tells the addresses of a server that listens on \a bound, the likeliest first.
    using Look = std::function<QList<QHostAddress>(const QHostAddress &bound)>;

    static constexpr std::chrono::seconds kPeriod{5};

    explicit AddressWatch(Look look = &connectedAddresses, QObject *parent = nullptr);

    /// What is there when the server starts to run is no change. While it runs, to be told so again is a
    /// reason to look.
    void setState(const ServerState &state);
    /// Looks now, as it does every few seconds while the server runs.
    void check();

Q_SIGNALS:
    void changed(const ServerState &state, const QList<QHostAddress> &addresses);

private:
    const Look m_look;
    ServerState m_state;
    QList<QHostAddress> m_addresses;
    QTimer m_timer;
};

} // namespace supersynk
