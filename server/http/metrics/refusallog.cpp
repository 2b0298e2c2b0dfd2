// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/metrics/refusallog.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace supersynk {

QString refusalLine(const RefusalGroup &refused)
{
    const QString what = QString::fromUtf8(sentenceOf(refused.reason));
    const QString where = QString::fromUtf8(refused.address);
    if (refused.count > 1) {
        const QString times = u"Refused %1 times"_s.arg(refused.count);
        return (where.isEmpty() ? times : times + u", last "_s + where) + u": "_s + what;
    }
    return (where.isEmpty() ? u"Refused: "_s : u"Refused "_s + where + u": "_s) + what;
}

RefusalLog::RefusalLog(Sink sink)
    : m_sink(std::move(sink))
{}

void RefusalLog::record(std::string_view kind, const Reason &reason, const QByteArray &address, Instant now,
                        const RefusedRequest &request)
{
    std::optional<RefusalGroup> due;
    {
        const std::lock_guard lock(m_mutex);
        Entry &entry = m_entries[kind];
        ++entry.count;
        ++entry.total;
        entry.reason = reason;
        std::ranges::transform(reason.arguments, entry.reason.arguments.begin(), excerpt);
        entry.address = address;
        m_groups.add(
            {.address = address,
             .reason = entry.reason,
             .request = {request.status, excerpt(request.method), excerpt(request.path), request.isPathWrong},
             .first = now,
             .latest = now});
        if (now >= entry.nextLine)
            due = takeLine(entry, now);
    }
    if (due)
        m_sink(*due);
}

RefusalLog::Totals RefusalLog::totals() const
{
    const std::lock_guard lock(m_mutex);
    Totals totals;
    for (const auto &[kind, entry] : m_entries)
        totals.emplace_back(QByteArray(kind.data(), static_cast<qsizetype>(kind.size())), entry.total);
    return totals;
}

std::vector<RefusalGroup> RefusalLog::groups() const
{
    const std::lock_guard lock(m_mutex);
    return m_groups.groups();
}

void RefusalLog::flush(Instant now)
{
    std::vector<RefusalGroup> due;
    {
        const std::lock_guard lock(m_mutex);
        for (auto &[kind, entry] : m_entries) {
            if (entry.count > 0 && now >= entry.nextLine)
                due.push_back(takeLine(entry, now));
        }
    }
    std::ranges::for_each(due, m_sink);
}

/// Returns the line for \a entry and resets its count.
RefusalGroup RefusalLog::takeLine(Entry &entry, Instant now)
{
    entry.nextLine = now + kInterval;
    return {.address = entry.address,
            .reason = entry.reason,
            .count = std::exchange(entry.count, 0),
            .first = now,
            .latest = now};
}

} // namespace supersynk
