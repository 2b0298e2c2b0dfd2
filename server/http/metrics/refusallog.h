// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/channels/journal.h"
#include "server/channels/reason.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

namespace supersynk {

/// The line of the log for \a refused.
[[nodiscard]] QString refusalLine(const JournalEntry &refused);

/// Tells the operator what was refused and from where: the first of a kind at once, and from then on one line
/// per kind and interval that counts the rest, so that a flood of garbage is no flood of lines. Thread-safe.
class RefusalLog
{
public:
    static constexpr std::chrono::seconds kInterval{10};

    /// Gets what is to be told: how many were refused, and the reason and the address of the last one.
    using Sink = std::function<void(const JournalEntry &refused)>;
    /// \a sink is called in whichever thread brings a line about, without a lock: if it blocks, it delays
    /// that thread alone.
    explicit RefusalLog(Sink sink);

    /// \a kind is a literal that names the reason's family; each has its own lines. \a address is empty if it
    /// is not known. Only an excerpt is kept of each of the reason's arguments.
    void record(std::string_view kind, const Reason &reason, const QByteArray &address, Instant now);
    /// How many of each kind have been noted since the beginning.
    using Totals = std::vector<std::pair<QByteArray, std::uint64_t>>;
    [[nodiscard]] Totals totals() const;

    /// Writes the lines that are due. To be called about once a second.
    void flush(Instant now);

private:
    struct Entry
    {
        std::uint64_t total = 0;
        std::uint64_t count = 0; // since the last line
        Reason reason;
        QByteArray address;
        Instant nextLine;
    };

    [[nodiscard]] static JournalEntry taken(Entry &entry, Instant now);

    const Sink m_sink;
    mutable std::mutex m_mutex;
    std::map<std::string_view, Entry> m_entries;
};

} // namespace supersynk
