// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/network/network.h"

#include <QHostAddress>
#include <QString>

namespace supersynk {

/// An address of this computer that can be given to headsets.
struct AddressChoice
{
    QHostAddress address;
    QString text; ///< "192.168.1.20 – Wi-Fi (wlan0)".

    bool operator==(const AddressChoice &) const = default;
};

/// What \a address is good for, above it: \a bound is the address that the server listens on.
[[nodiscard]] QString captionOf(const QHostAddress &address, const QHostAddress &bound,
                                const Network &network);
/// The same with the adapter: "Address for headsets · Wi-Fi (wlan0)".
[[nodiscard]] QString captionWithAdapter(const QHostAddress &address, const QHostAddress &bound,
                                         const Network &network);
/// "Wi-Fi (wlan0)", or less if less is known.
[[nodiscard]] QString adapterText(const Adapter &adapter);
/// The text of a menu entry: "192.168.1.20 – Wi-Fi (wlan0)".
[[nodiscard]] QString choiceText(const QHostAddress &address, const Network &network);

} // namespace supersynk
