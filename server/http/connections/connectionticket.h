// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/connections/workercontext.h"

#include <QByteArray>
#include <QHostAddress>

#include <memory>

namespace supersynk {

/// One connection's share of the connection limits, released on destruction. It moves from the short cut to
/// the guard with the connection.
class ConnectionTicket
{
public:
    /// \a context has admitted a connection from \a peer. \a load is decremented on release.
    ConnectionTicket(const QHostAddress &peer, WorkerContext &context, std::atomic<int> &load);

    [[nodiscard]] const QHostAddress &peer() const { return m_share->peer; }
    /// The peer as text.
    [[nodiscard]] const QByteArray &address() const { return m_address; }
    /// The sender of one of its requests, as text: a trusted proxy's word is taken. The connection limits
    /// still count the proxy, as each request on the connection may be another client's.
    [[nodiscard]] QByteArray senderOf(const RequestHead &head) const
    {
        return m_proxies ? forwarded(head) : m_address;
    }
    /// Whether it comes from this computer or from a trusted proxy.
    [[nodiscard]] bool isTrustedPeer() const { return m_isTrustedPeer; }

private:
    struct Share
    {
        const QHostAddress peer;
        WorkerContext &context;
        std::atomic<int> &load;
        ~Share();
    };

    [[nodiscard]] QByteArray forwarded(const RequestHead &head) const;

    std::unique_ptr<Share> m_share;
    QByteArray m_address;
    const TrustedProxies *m_proxies; // null unless the peer is one
    bool m_isTrustedPeer;
};

} // namespace supersynk
