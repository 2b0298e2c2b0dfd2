// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/channels/reason.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace supersynk {

/// Something that happened and that an operator may want to read about later.
struct JournalEntry
{
    enum class Kind {
        Joined,         ///< A client posted for the first time.
        Left,           ///< A client said that it leaves.
        TimedOut,       ///< A client was removed, for it had fallen silent.
        Purged,         ///< A client was removed by the operator.
        ClockBeganAnew, ///< A client's Client-Time went back by more than the client timeout.
        TwoSenders,     ///< Two devices send under one id, from `address` and `otherAddress`.
        Refused,        ///< Requests or connections were turned away.
    };

    Kind kind = Kind::Joined;
    QByteArray key;               ///< Of the channel; empty where there is none.
    QByteArray clientId;          ///< As the client chose it: never trust it to be short or printable.
    QByteArray address;           ///< As text; empty if unknown.
    QByteArray otherAddress = {}; ///< Of the second sender; empty if both have the same.
    std::uint64_t count = 1;      ///< How many were refused.
    Reason reason;                ///< Why the last one was refused.
    Instant time = {};            ///< Set by the journal.
};

/// What was written to a journal since it was last read.
struct JournalPages
{
    static constexpr std::size_t kCapacity = 10'000; ///< Entries that are kept at most.

    std::vector<JournalEntry> entries; ///< The oldest first.
    std::uint64_t lost = 0;            ///< Older entries that were dropped for want of room.
};

} // namespace supersynk
