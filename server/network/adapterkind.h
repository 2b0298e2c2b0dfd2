// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QNetworkInterface>
#include <QString>

namespace supersynk {

/// What a network adapter is made of, as far as it matters to headsets.
enum class AdapterKind {
    Other, ///< Not known; taken for hardware.
    Cable,
    WiFi,
    Mobile,   ///< A modem in a mobile network.
    Vpn,      ///< A tunnel to another network.
    Virtual,  ///< Made by software, for containers and virtual machines.
    Loopback, ///< For programs on this computer.
};

/// The kind of an adapter, by its \a name, the name that people see (\a readableName) and the \a type that
/// the system tells. Names go first: most VPNs and bridges call themselves Ethernet.
[[nodiscard]] AdapterKind adapterKindOf(const QString &name, const QString &readableName,
                                        QNetworkInterface::InterfaceType type);

/// Whether headsets can be on the other side of it: on a local network, not behind a tunnel or a modem.
[[nodiscard]] bool isLocalNetwork(AdapterKind kind);

} // namespace supersynk
