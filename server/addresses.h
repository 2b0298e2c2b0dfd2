// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHostAddress>
#include <QList>

namespace supersynk {

/// The addresses at which a headset can reach a server that listens on \a bound, the likeliest first:
/// physical network adapters before virtual ones, IPv4 before IPv6, loopback last.
[[nodiscard]] QList<QHostAddress> reachableAddresses(const QHostAddress &bound);

/// Whether this computer has \a address, but the adapter that bears it is off or not plugged in: programs
/// here still reach it, and nobody else. Takes a system call or some; any thread.
[[nodiscard]] bool isUnplugged(const QHostAddress &address);

/// Those of reachableAddresses() that an adapter bears which is plugged in: none for a \a bound address that
/// is gone for now.
[[nodiscard]] QList<QHostAddress> connectedAddresses(const QHostAddress &bound);

/// "http://192.168.1.20:9999", with brackets around IPv6. \a scheme is "http" or "https".
[[nodiscard]] QString urlOf(QLatin1StringView scheme, const QHostAddress &address, quint16 port);

/// The address as a person writes it: an IPv4 peer of an IPv6 socket reads 192.168.1.20, not
/// ::ffff:192.168.1.20.
[[nodiscard]] QHostAddress plainAddress(const QHostAddress &address);

} // namespace supersynk
