// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/lastminute.h"

#include "server/recording/recordingsession.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace supersynk {

using std::chrono::milliseconds;

LastMinute::LastMinute(std::size_t capacity, milliseconds clientTimeout)
    : m_events(capacity)
    , m_clientTimeout(clientTimeout)
{}

void LastMinute::add(const EventQueue::Batch &batch, Instant now)
{
    if (batch.dropped > 0)
        add(Note{batch.events.empty() ? now : batch.events.front().time, Gap{batch.dropped}});
    for (const ChannelEvent &event : batch.events)
        m_events.add(event);
}

void LastMinute::add(const Marker &marker)
{
    add(Note{marker.time, marker});
}

void LastMinute::setClientTimeout(milliseconds timeout, Instant now)
{
    add(Note{now, timeout});
}

void LastMinute::advance(Instant now)
{
    m_events.advance(now);
    while (!m_notes.empty() && m_notes.front().time < now - RecentEvents::kTime)
        removeFirstNote();
}

std::size_t LastMinute::Note::bytes() const
{
    const auto *marker = std::get_if<Marker>(&what);
    return sizeof(Note) + (marker ? marker->bytes() : 0);
}

void LastMinute::add(Note note)
{
    m_noteBytes += note.bytes();
    m_notes.push_back(std::move(note));
    while (m_noteBytes > kNoteBytes)
        removeFirstNote();
}

void LastMinute::removeFirstNote()
{
    if (const auto *timeout = std::get_if<milliseconds>(&m_notes.front().what))
        m_clientTimeout = *timeout;
    m_noteBytes -= m_notes.front().bytes();
    m_notes.pop_front();
}

bool LastMinute::startRecording(RecordingSession &session, Instant from, Instant now) const
{
    const RecentEvents::Since since = m_events.since(from);
    milliseconds clientTimeout = m_clientTimeout;
    for (const Note &note : m_notes) {
        if (const auto *timeout = std::get_if<milliseconds>(&note.what); timeout && note.time < from)
            clientTimeout = *timeout;
    }
    if (!session.start(since.present, clientTimeout, from, now))
        return false;

    auto next = since.events.begin();
    const auto addUntil = [&](auto end) {
        session.add({.events = {next, end}});
        next = end;
    };
    for (const Note &note : m_notes) {
        if (note.time < from)
            continue;
        addUntil(std::find_if(next, since.events.end(),
                              [&note](const ChannelEvent &event) { return event.time >= note.time; }));
        if (const auto *marker = std::get_if<Marker>(&note.what))
            session.add(*marker);
        else if (const auto *timeout = std::get_if<milliseconds>(&note.what))
            session.setClientTimeout(*timeout, note.time);
        else
            session.addGap(std::get<Gap>(note.what).dropped, note.time);
    }
    addUntil(since.events.end());
    return session.state().phase == RecordingState::Phase::Recording;
}

} // namespace supersynk
