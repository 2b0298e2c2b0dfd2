// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <cstdint>

namespace supersynk {

/// A client or an address that the operator keeps out.
struct Blocked
{
    QByteArray key;      ///< Of the channel of `clientId`; empty for an address.
    QByteArray clientId; ///< Empty for an address.
    QByteArray address;  ///< As text, as in ClientSnapshot; empty for a client.

    bool operator==(const Blocked &) const = default;
};

/// The same, and how often it was refused.
struct BlockedCount
{
    Blocked blocked;
    std::uint64_t refused = 0;
};

} // namespace supersynk
