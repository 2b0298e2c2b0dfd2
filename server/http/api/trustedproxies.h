// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHostAddress>
#include <QList>
#include <QStringView>

namespace supersynk {

/// The proxies whose word about where a request comes from is taken: addresses and networks, IPv4 and IPv6.
class TrustedProxies
{
public:
    /// Adds "192.0.2.10", "10.0.0.0/8" or "2001:db8::/32". False, and nothing added, for anything else.
    bool add(QStringView text);

    /// \a address as plainAddress() gives it.
    [[nodiscard]] bool trusts(const QHostAddress &address) const;
    [[nodiscard]] bool isEmpty() const { return m_networks.isEmpty(); }

private:
    struct Network
    {
        QHostAddress address;
        int prefix; ///< In bits, from 0 to 32 or 128.
    };

    QList<Network> m_networks;
};

/// An address written out in full, as inet_pton(3) takes it: no name, no "127.1", no zone behind a `%`. An
/// IPv4 address within IPv6 becomes the plain one. Null for anything else.
[[nodiscard]] QHostAddress strictAddress(QByteArrayView text);

} // namespace supersynk
