// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/network/adapterkind.h"

#include <QHostAddress>
#include <QList>
#include <QString>

namespace supersynk {

/// One of this computer's network adapters, as far as it matters to headsets.
struct Adapter
{
    bool isConnected = false; ///< On, and plugged in.
    AdapterKind kind = AdapterKind::Other;
    QString name; ///< As the system shows it to people.
    QList<QHostAddress> addresses;
    QList<QHostAddress> privacyAddresses; ///< Of IPv6, which change by the day: RFC 8981.

    [[nodiscard]] bool operator==(const Adapter &other) const = default;
};

/// Which callers can reach a server that runs.
enum class Reach {
    Intended,  ///< Headsets; or only programs here, if it listens on loopback.
    NoNetwork, ///< Only programs here: it listens on all addresses, and no adapter is connected.
    Unplugged, ///< Only programs here: the adapter that bears the address is off or not plugged in.
    Gone,      ///< None: this computer no longer has the address.
};

/// This computer's network adapters at one time, and what follows from them: the only place that decides
/// whether headsets can reach the server.
class Network
{
public:
    Network() = default; ///< Without any adapter.
    explicit Network(const QList<Adapter> &adapters)
        : m_adapters(adapters)
    {}

    /// Takes a few system calls; any thread.
    [[nodiscard]] static Network now();

    /// The addresses at which a headset can reach a server that listens on \a bound, the likeliest first:
    /// local networks before VPNs and modems, these before virtual adapters; on each, addresses that a
    /// network has given before those that the computer has taken for want of one (169.254.x.x, RFC 3927);
    /// IPv4 before IPv6, loopback last. Only \a bound, if that is one address, even if it is gone for now.
    [[nodiscard]] QList<QHostAddress> reachable(const QHostAddress &bound) const;
    /// Those of reachable() that a connected adapter bears.
    [[nodiscard]] QList<QHostAddress> connected(const QHostAddress &bound) const;
    /// Which callers reach at \a address a server that listens on \a bound.
    [[nodiscard]] Reach reach(const QHostAddress &bound, const QHostAddress &address) const;

    /// The adapter that bears \a address, a connected one if several do; null if none does. Valid as long as
    /// this is.
    [[nodiscard]] const Adapter *bearer(const QHostAddress &address) const;

    [[nodiscard]] bool operator==(const Network &other) const = default;

private:
    enum class Bearing { None, Unplugged, Connected };

    [[nodiscard]] Bearing bearing(const QHostAddress &address) const;

    QList<Adapter> m_adapters;
};

/// Whether any of \a addresses can be called from elsewhere.
[[nodiscard]] bool haveOneForHeadsets(const QList<QHostAddress> &addresses);

} // namespace supersynk
