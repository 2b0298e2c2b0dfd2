// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QByteArray>

#include <chrono>

namespace supersynk {

/// Distinguishes two values that alternate from one value that changes: a changed value does not return, or
/// returns once; of two senders, each returns again and again.
class Alternation
{
public:
    static constexpr int kMinReturns = 4;
    /// Between the first and the last return: a brief reordering by the network is not a second sender.
    static constexpr std::chrono::seconds kMinDuration{1};
    /// The alternation has ended after this time without a return.
    static constexpr std::chrono::seconds kMaxPause{10};

    /// Records that the value has changed back, as in A, B, A.
    void recordReturn(Instant now)
    {
        if (m_returns == 0 || now - m_last > kMaxPause) {
            m_first = now;
            m_returns = 0;
        }
        m_last = now;
        ++m_returns;
    }
    [[nodiscard]] bool isActive(Instant now) const
    {
        return m_returns >= kMinReturns && m_last - m_first >= kMinDuration && now - m_last <= kMaxPause;
    }

private:
    Instant m_first;
    Instant m_last;
    int m_returns = 0;
};

/// Detects two devices that send under one id, for example cloned headsets, by alternating addresses or
/// clocks.
///
/// One device may change its address, and may have several at once: one of IPv4, and several of IPv6 besides
/// its link-local one. So only two IPv4 addresses, or two link-local ones, count as two devices.
class SenderTracker
{
public:
    /// Whether the latest request came from \a address. Fast if the bytes are shared, as they are within a
    /// connection.
    [[nodiscard]] bool isLatest(const QByteArray &address) const
    {
        return m_address.constData() == address.constData() || m_address == address;
    }
    void recordRequest(const QByteArray &address, Instant now);
    /// The client's clock has returned to an earlier timeline.
    void recordClockReturn(Instant now) { m_clocks.recordReturn(now); }

    [[nodiscard]] bool hasTwoSenders(Instant now) const
    {
        return m_addresses.isActive(now) || m_clocks.isActive(now);
    }
    /// The address of the latest request.
    [[nodiscard]] const QByteArray &address() const { return m_address; }
    /// The address before that one; empty if there was none.
    [[nodiscard]] const QByteArray &otherAddress() const { return m_otherAddress; }

private:
    QByteArray m_address;
    QByteArray m_otherAddress;
    Alternation m_addresses;
    Alternation m_clocks;
};

} // namespace supersynk
