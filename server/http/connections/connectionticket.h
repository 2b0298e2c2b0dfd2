// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/connections/workercontext.h"

#include <QByteArray>
#include <QHostAddress>

#include <memory>

namespace supersynk {

/// A connection's place among those that the limits allow. Whoever holds it keeps the place taken; it may be
/// handed on.
class ConnectionTicket
{
public:
    /// \a context has counted a connection from \a peer in. \a load counts down when the place is given back.
    ConnectionTicket(const QHostAddress &peer, WorkerContext &context, std::atomic<int> &load);

    /// Where the connection comes from.
    [[nodiscard]] const QHostAddress &peer() const { return m_place->peer; }
    /// The same, as text.
    [[nodiscard]] const QByteArray &address() const { return m_address; }
    /// Where one of its requests comes from, as text: a trusted proxy is believed. The limits on connections
    /// go on counting the proxy: whose a connection is would be known only with its first request, and the
    /// next one may be somebody else's.
    [[nodiscard]] QByteArray senderOf(const RequestHead &head) const
    {
        return m_proxies ? forwarded(head) : m_address;
    }
    /// Whether it comes from this computer, or from a trusted proxy.
    [[nodiscard]] bool isNearby() const { return m_isNearby; }

private:
    struct Place
    {
        const QHostAddress peer;
        WorkerContext &context;
        std::atomic<int> &load;
        ~Place();
    };

    [[nodiscard]] QByteArray forwarded(const RequestHead &head) const;

    std::unique_ptr<Place> m_place;
    QByteArray m_address;
    const TrustedProxies *m_proxies; // null unless the peer is one
    bool m_isNearby;
};

} // namespace supersynk
