// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/network/adapterkind.h"

#include <QHostAddress>
#include <QList>
#include <QString>

namespace supersynk {

/// A network adapter of this computer, as far as headsets are concerned.
struct Adapter
{
    bool isConnected = false; ///< Enabled, and plugged in.
    AdapterKind kind = AdapterKind::Other;
    QString name; ///< The system's display name.
    QList<QHostAddress> addresses;
    QList<QHostAddress> privacyAddresses; ///< Temporary IPv6 addresses, RFC 8981.

    [[nodiscard]] bool operator==(const Adapter &other) const = default;
};

/// Which clients can reach a running server.
enum class Reach {
    Intended,  ///< Headsets; or, on loopback, programs on this computer.
    NoNetwork, ///< Only programs on this computer: it listens on all addresses, and no adapter is connected.
    Unplugged, ///< Only programs on this computer: the adapter of the address is off or not plugged in.
    Gone,      ///< No client: this computer no longer has the address.
};

/// This computer's network adapters at one moment. The only place that decides whether headsets can reach the
/// server.
class Network
{
public:
    Network() = default; ///< Without adapters.
    explicit Network(const QList<Adapter> &adapters)
        : m_adapters(adapters)
    {}

    /// The present adapters. Costs a few system calls. From any thread.
    [[nodiscard]] static Network now();

    /// The addresses at which a headset can reach a server that listens on \a bound, the most likely first:
    /// IPv4 before IPv6, loopback last; local networks before VPNs and modems, and those before virtual
    /// adapters; within each kind, assigned addresses before self-assigned ones (169.254.x.x, RFC 3927). If
    /// \a bound is one address, only that one, even if no adapter has it.
    [[nodiscard]] QList<QHostAddress> reachable(const QHostAddress &bound) const;
    /// The reachable() addresses of connected adapters.
    [[nodiscard]] QList<QHostAddress> connected(const QHostAddress &bound) const;
    /// Which clients can reach, at \a address, a server that listens on \a bound.
    [[nodiscard]] Reach reach(const QHostAddress &bound, const QHostAddress &address) const;

    /// The adapter with \a address, preferably a connected one; null if there is none. Valid while this
    /// object is.
    [[nodiscard]] const Adapter *bearer(const QHostAddress &address) const;

    [[nodiscard]] bool operator==(const Network &other) const = default;

private:
    enum class Bearing { None, Unplugged, Connected };

    [[nodiscard]] Bearing bearing(const QHostAddress &address) const;

    QList<Adapter> m_adapters;
};

/// Whether headsets can reach any of \a addresses: one that is not loopback.
[[nodiscard]] bool haveOneForHeadsets(const QList<QHostAddress> &addresses);

} // namespace supersynk
