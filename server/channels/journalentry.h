// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace supersynk {

/// An event for the operator.
struct JournalEntry
{
    enum class Kind {
        Joined,         ///< A client posted for the first time.
        Left,           ///< A client left by a DELETE request.
        TimedOut,       ///< A client was silent for the client timeout.
        Purged,         ///< The operator removed a client.
        ClockRestarted, ///< A client's Client-Time went back by more than the client timeout.
        TwoSenders,     ///< Two devices send under one id, from `address` and `otherAddress`.
    };

    Kind kind = Kind::Joined;
    QByteArray key;               ///< Of the channel; empty if there is none.
    QByteArray clientId;          ///< Chosen by the client: may be long and unprintable.
    QByteArray address;           ///< As text; empty if unknown.
    QByteArray otherAddress = {}; ///< Of the second sender; empty if both share an address.
    bool isReplayed = false;      ///< The client is replayed from a recording.
    Instant time = {};            ///< Set by the journal.
};

/// The entries of a journal since it was last read.
struct JournalPages
{
    static constexpr std::size_t kCapacity = 10'000; ///< The number of entries that are kept.

    std::vector<JournalEntry> entries; ///< Oldest first.
    std::uint64_t lost = 0;            ///< Older entries that were dropped because the journal was full.
};

} // namespace supersynk
