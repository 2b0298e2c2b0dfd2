// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringView>

namespace supersynk {

/// Proxies whose `X-Forwarded-For` is trusted: addresses and networks, IPv4 and IPv6.
class TrustedProxies
{
public:
    /// Adds "192.0.2.10", "10.0.0.0/8" or "2001:db8::/32". False, and nothing added, for anything else.
    bool add(QStringView text);

    /// \a address must come from plainAddress().
    [[nodiscard]] bool trusts(const QHostAddress &address) const;
    [[nodiscard]] bool isEmpty() const { return m_networks.isEmpty(); }
    /// As add() takes them, separated by commas.
    [[nodiscard]] QString text() const;

private:
    struct Network
    {
        QHostAddress address;
        int prefix; ///< In bits, from 0 to 32 or 128.
    };

    QList<Network> m_networks;
};

/// An address in full, as inet_pton(3) accepts it: no name, no "127.1", no zone after a `%`. An IPv4-mapped
/// IPv6 address becomes the IPv4 address. Null for anything else.
[[nodiscard]] QHostAddress strictAddress(QByteArrayView text);

} // namespace supersynk
