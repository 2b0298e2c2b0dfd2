// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QByteArray>

#include <chrono>

namespace supersynk {

/// Tells two that take turns from one that has changed: what has changed does not return, or once; two return
/// again and again.
class Turns
{
public:
    static constexpr int kReturns = 4;
    /// From the first of these returns to the last one, at least: a network in trouble delivers late for a
    /// moment.
    static constexpr std::chrono::seconds kLeast{1};
    /// Without another return for so long, it is over.
    static constexpr std::chrono::seconds kMemory{10};

    /// One is back while the other has had its turn.
    void returned(Instant now)
    {
        if (m_returns == 0 || now - m_last > kMemory) {
            m_first = now;
            m_returns = 0;
        }
        m_last = now;
        ++m_returns;
    }
    [[nodiscard]] bool areTwo(Instant now) const
    {
        return m_returns >= kReturns && m_last - m_first >= kLeast && now - m_last <= kMemory;
    }

private:
    Instant m_first;
    Instant m_last;
    int m_returns = 0;
};

/// Notices two devices that send under one id, as a cloned headset does: by their addresses that take turns,
/// or by their clocks.
///
/// One device may change its address, and may have several at once: one of IPv4, and of IPv6 a few besides
/// that of its link. So only two of IPv4, or two of the link, are taken for two devices.
class Senders
{
public:
    /// Whether the latest request has come from \a address. Fast if it is shared, as that of a connection is.
    [[nodiscard]] bool sentLastFrom(const QByteArray &address) const
    {
        return m_address.constData() == address.constData() || m_address == address;
    }
    /// A request has come from \a address.
    void sends(const QByteArray &address, Instant now);
    /// A clock that had been given up for another one goes on.
    void clockReturned(Instant now) { m_clocks.returned(now); }

    [[nodiscard]] bool areTwo(Instant now) const { return m_addresses.areTwo(now) || m_clocks.areTwo(now); }
    /// That of the latest request, and the one before it; empty if there was none.
    [[nodiscard]] const QByteArray &address() const { return m_address; }
    [[nodiscard]] const QByteArray &other() const { return m_other; }

private:
    QByteArray m_address;
    QByteArray m_other;
    Turns m_addresses;
    Turns m_clocks;
};

} // namespace supersynk
