// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/recording/eventqueue.h"
#include "server/recording/marker.h"
#include "server/recording/recentevents.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <variant>

namespace supersynk {

class RecordingSession;

/// All that belongs into a recording of the last minute: events, gaps, markers and the client timeout.
class LastMinute
{
public:
    static constexpr std::size_t kNoteBytes = 4 * 1024 * 1024;

    /// At most \a capacity bytes of events, and kNoteBytes of the rest. The client timeout is \a
    /// clientTimeout at first.
    LastMinute(std::size_t capacity, std::chrono::milliseconds clientTimeout);

    void add(const EventQueue::Batch &batch, Instant now);
    void add(const Marker &marker);
    void setClientTimeout(std::chrono::milliseconds timeout, Instant now);
    /// Drops what is older than a minute at \a now.
    void advance(Instant now);

    /// Since when all is kept; \a now without any event.
    [[nodiscard]] Instant begin(Instant now) const { return m_events.begin(now); }
    [[nodiscard]] bool isEmpty() const { return m_events.isEmpty(); }
    [[nodiscard]] std::size_t bytes() const { return m_events.bytes(); }

    /// Starts \a session with the clients that were present at \a from, and adds what has happened since.
    /// False if it fails, which its state explains.
    [[nodiscard]] bool startRecording(RecordingSession &session, Instant from, Instant now) const;

private:
    struct Gap
    {
        std::uint64_t dropped;
    };
    struct Note
    {
        Instant time;
        std::variant<Marker, std::chrono::milliseconds, Gap> what;

        [[nodiscard]] std::size_t bytes() const;
    };

    void add(Note note);
    void removeFirstNote();

    RecentEvents m_events;
    std::deque<Note> m_notes;
    std::size_t m_noteBytes = 0;
    std::chrono::milliseconds m_clientTimeout; // before the first of them
};

} // namespace supersynk
