// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "channels/instant.h"

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

/// Tells the operator what was refused and from where: the first of a kind at once, and from then on one line
/// per kind and interval that counts the rest, so that a flood of garbage is no flood of lines. Thread-safe.
class RefusalLog
{
public:
    static constexpr std::chrono::seconds kInterval{10};

    using Sink = std::function<void(const QString &line, const QByteArray &address)>;
    /// \a sink gets the lines and the address last refused, from whichever thread brings them about, under a
    /// lock.
    explicit RefusalLog(Sink sink);

    /// \a kind is a literal that names the reason; \a detail says it in a sentence.
    void note(std::string_view kind, const QByteArray &detail, const QByteArray &address, Instant now);
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
        QByteArray detail;
        QByteArray address;
        Instant nextLine;
    };

    void write(Entry &entry, Instant now);

    const Sink m_sink;
    mutable std::mutex m_mutex;
    std::map<std::string_view, Entry> m_entries;
};

} // namespace supersynk
