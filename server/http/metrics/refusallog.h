// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/channels/reason.h"
#include "server/channels/refusalgroup.h"
#include "server/http/metrics/refusalgroups.h"

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

/// The log line for \a refused.
[[nodiscard]] QString refusalLine(const RefusalGroup &refused);

/// Logs what was refused, and from which address: the first of a kind at once, then one line per kind and
/// interval with the count, so that a flood of bad requests does not flood the log. Groups it for the
/// window (see RefusalGroups). Thread-safe.
class RefusalLog
{
public:
    static constexpr std::chrono::seconds kInterval{10};

    /// Receives each line: how many of a kind were refused, and the reason and address of the latest.
    using Sink = std::function<void(const RefusalGroup &refused)>;
    /// \a sink is called from any thread, without a lock: if it blocks, it delays only that thread.
    explicit RefusalLog(Sink sink);

    /// \a kind is a literal; each kind has its own lines. \a address is empty if it is unknown. Long
    /// arguments of the reason are shortened, as are method and path of \a request.
    void record(std::string_view kind, const Reason &reason, const QByteArray &address, Instant now,
                const RefusedRequest &request = {});
    /// How many of each kind have been recorded since the start.
    using Totals = std::vector<std::pair<QByteArray, std::uint64_t>>;
    [[nodiscard]] Totals totals() const;
    /// What was refused since the start, by sender, reason, method and path, in the order of the first
    /// refusals.
    [[nodiscard]] std::vector<RefusalGroup> groups() const;

    /// Writes the lines that are due. Call it about once a second.
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

    [[nodiscard]] static RefusalGroup takeLine(Entry &entry, Instant now);

    const Sink m_sink;
    mutable std::mutex m_mutex;
    std::map<std::string_view, Entry> m_entries;
    RefusalGroups m_groups;
};

} // namespace supersynk
