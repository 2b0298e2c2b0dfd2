// SPDX-License-Identifier: GPL-3.0-only
#include "http/refusallog.h"

using namespace Qt::StringLiterals;

namespace supersynk {

RefusalLog::RefusalLog(Sink sink)
    : m_sink(std::move(sink))
{}

void RefusalLog::note(std::string_view kind, const QByteArray &detail, const QByteArray &address, Instant now)
{
    const std::lock_guard lock(m_mutex);
    Entry &entry = m_entries[kind];
    ++entry.count;
    ++entry.total;
    entry.detail = detail;
    entry.address = address;
    if (now >= entry.nextLine)
        write(entry, now);
}

RefusalLog::Totals RefusalLog::totals() const
{
    const std::lock_guard lock(m_mutex);
    Totals totals;
    for (const auto &[kind, entry] : m_entries)
        totals.emplace_back(QByteArray(kind.data(), static_cast<qsizetype>(kind.size())), entry.total);
    return totals;
}

void RefusalLog::flush(Instant now)
{
    const std::lock_guard lock(m_mutex);
    for (auto &[kind, entry] : m_entries) {
        if (entry.count > 0 && now >= entry.nextLine)
            write(entry, now);
    }
}

void RefusalLog::write(Entry &entry, Instant now)
{
    const QString what = QString::fromUtf8(entry.detail);
    const QString where = QString::fromUtf8(entry.address);
    if (entry.count == 1)
        m_sink(u"Refused %1: %2"_s.arg(where, what), entry.address);
    else
        m_sink(u"Refused %1 times, last %2: %3"_s.arg(entry.count).arg(where, what), entry.address);
    entry.count = 0;
    entry.nextLine = now + kInterval;
}

} // namespace supersynk
