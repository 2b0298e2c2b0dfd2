// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QNetworkInterface>
#include <QString>

namespace supersynk {

/// The kind of a network adapter, as far as headsets are concerned.
enum class AdapterKind {
    Other, ///< Unknown; treated as hardware.
    Cable,
    WiFi,
    Mobile,   ///< A modem in a mobile network.
    Vpn,      ///< A tunnel to another network.
    Virtual,  ///< Made by software, for containers and virtual machines.
    Loopback, ///< For programs on this computer.
};

/// The kind of an adapter, by its \a name, its display name (\a readableName) and the \a type that the system
/// reports. Names take precedence: most VPNs and bridges report Ethernet.
[[nodiscard]] AdapterKind adapterKindOf(const QString &name, const QString &readableName,
                                        QNetworkInterface::InterfaceType type);

/// Whether the adapter connects to a local network, where headsets can be, and not to a tunnel or a modem.
[[nodiscard]] bool isLocalNetwork(AdapterKind kind);

} // namespace supersynk
