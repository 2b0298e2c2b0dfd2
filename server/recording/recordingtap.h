// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <mutex>

namespace supersynk {

class ChannelStore;
class EventQueue;

/// Taps the store only while a consumer needs the events. Thread-safe.
class RecordingTap
{
public:
    enum User : unsigned { Recording = 1, LastMinute = 2, Automatic = 4 }; // as flags

    /// Both outlive this.
    RecordingTap(ChannelStore &store, EventQueue &queue);
    ~RecordingTap();
    RecordingTap(const RecordingTap &) = delete;
    RecordingTap &operator=(const RecordingTap &) = delete;

    /// Events get to the queue from now on; if they did not before, first the clients that are present.
    void use(User user);
    /// The same, with the clients that are present in any case.
    void useAnew(User user);
    /// Without another user, no event gets to the queue any more, and it is emptied.
    void release(User user);
    [[nodiscard]] bool isUsed() const;

private:
    ChannelStore &m_store;
    EventQueue &m_queue;
    mutable std::mutex m_mutex; // guards what follows, and the order of calls of setTap()
    unsigned m_users = 0;
};

} // namespace supersynk
