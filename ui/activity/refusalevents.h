// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/refusalgroup.h"

#include <chrono>
#include <cstdint>
#include <vector>

namespace supersynk {

class EventLog;

/// Logs refused requests: one event for each group, which counts on until there was none for kQuiet.
class RefusalEvents
{
public:
    static constexpr std::chrono::minutes kQuiet{1};
    static constexpr int kMaxNew = 20; ///< Events that begin within kQuiet. Beyond it one event counts all.

    /// \a log must outlive this object.
    explicit RefusalEvents(EventLog &log)
        : m_log(log)
    {}

    /// Logs what is new in \a groups, which are those of Server::refusals().
    void update(const std::vector<RefusalGroup> &groups, Instant now);

private:
    /// What is logged of a group.
    struct Logged
    {
        std::uint64_t serial = 0;    // of the group
        Instant first;               // of the group, since a restart begins the serials again
        std::uint64_t number = 0;    // of the latest event; 0 for none of its own
        std::uint64_t count = 0;     // in all events
        std::uint64_t inEarlier = 0; // in earlier events
        Instant begin;               // of the latest event
        Instant latest;
    };

    [[nodiscard]] Logged loggedOf(const RefusalGroup &group) const;
    void count(const RefusalGroup &group, Logged &logged);
    void appendOthers(std::uint64_t count, Instant now);

    EventLog &m_log;
    std::vector<Logged> m_logged;
    std::uint64_t m_number = 0; // the latest
    int m_begun = 0;            // events since m_windowBegin
    Instant m_windowBegin;
    std::uint64_t m_othersNumber = 0; // 0 for none in this window
    std::uint64_t m_others = 0;
};

} // namespace supersynk
