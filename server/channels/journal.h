// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "channels/instant.h"
#include "channels/reason.h"

#include <QByteArray>

#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace supersynk {

/// Something that happened and that an operator may want to know of afterwards.
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

/// Keeps what happened until somebody takes it: the latest entries, and how many before them were lost. It
/// begins when it is taken for the first time, so where nobody ever does it costs nothing. Thread-safe.
class Journal
{
public:
    static constexpr std::size_t kCapacity = 10'000;

    /// \a clock says when an entry is written.
    explicit Journal(std::function<Instant()> clock);

    void write(JournalEntry entry);

    struct Pages
    {
        std::vector<JournalEntry> entries; ///< The oldest first.
        std::uint64_t lost = 0;            ///< Entries before these that had to make room.
    };
    /// What was written since the last time; nothing, the first time.
    [[nodiscard]] Pages take();

private:
    const std::function<Instant()> m_clock;
    std::mutex m_mutex;
    std::deque<JournalEntry> m_entries;
    std::uint64_t m_lost = 0;
    bool m_hasBegun = false;
};

} // namespace supersynk
