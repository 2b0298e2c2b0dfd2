// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channel.h"
#include "server/channels/instant.h"
#include "server/channels/limits.h"
#include "server/channels/snapshot.h"

#include <QByteArray>
#include <QHashFunctions>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace supersynk {

/// What an observer sees of a channel.
struct Observation
{
    std::optional<Bodies> bodies; ///< Of all clients, none without such a channel; nothing if late.
    Instant time;                 ///< See Channel::stamp().
};

/// All live channels. A channel exists from its first accepted post until its last client is gone.
///
/// Thread-safe: any thread may call anything. One short lock guards the table of channels and one more each
/// channel, so requests to different channels meet only while the table is looked up.
class ChannelStore
{
    struct Slot;

public:
    /// What a sender keeps of the channel it posted to last, so that the next post to the same one need not
    /// look it up among all the others. May outlive the channel, but belongs to one store.
    class Bookmark
    {
        friend class ChannelStore;
        std::shared_ptr<Slot> slot;
    };

    /// Who comes and goes is written to \a journal, if there is one.
    explicit ChannelStore(Journal *journal = nullptr);
    ~ChannelStore();
    ChannelStore(const ChannelStore &) = delete;
    ChannelStore &operator=(const ChannelStore &) = delete;

    /// What may be stored at most. Only while no other thread uses the store.
    void setLimits(const Limits &limits) { m_limits = limits; }

    /// How long a client may be silent before it is removed. Takes effect at once, for everybody.
    void setClientTimeout(std::chrono::milliseconds timeout) { m_clientTimeout = timeout; }
    [[nodiscard]] std::chrono::milliseconds clientTimeout() const { return m_clientTimeout; }

    /// Stores a participant's body, creating the channel if need be, and returns everybody else's bodies.
    /// A limit turns newcomers away; those who are inside go on.
    [[nodiscard]] PostOutcome post(const QByteArray &key, const Post &post);
    [[nodiscard]] PostOutcome post(const QByteArray &key, const Post &post, Bookmark &bookmark);

    /// What an observer sees at the moment \a now, which clients are told is \a told.
    [[nodiscard]] Observation observe(const QByteArray &key, const std::optional<ClientStamp> &stamp,
                                      Instant now, Instant told);

    /// The keys of the live channels, in the order of their creation.
    [[nodiscard]] std::vector<QByteArray> keys() const;
    /// The same with how many clients each has.
    [[nodiscard]] std::vector<std::pair<QByteArray, std::size_t>> census() const;

    /// Removes one client, for the reason \a why. False if it is not there.
    bool remove(const QByteArray &key, const QByteArray &clientId,
                JournalEntry::Kind why = JournalEntry::Kind::Left);
    /// Removes all clients of a channel, and so the channel. Returns how many they were.
    std::size_t purge(const QByteArray &key);
    /// Removes everybody. Returns how many they were.
    std::size_t purgeAll();

    /// Removes who has been silent for too long. To be called several times a second.
    void expire(Instant now);

    /// How many channels there are.
    [[nodiscard]] std::size_t channelCount() const;
    /// Bytes of keys, ids, bodies and clocks in all.
    [[nodiscard]] std::size_t storedBytes() const { return m_bytes; }
    /// What is stored takes about so many bytes.
    [[nodiscard]] std::size_t footprint() const;
    [[nodiscard]] Snapshot snapshot(Instant now) const;
    /// One channel of it; nothing if it is not there.
    [[nodiscard]] std::optional<ChannelSnapshot> snapshot(const QByteArray &key, Instant now) const;
    /// The latest body of a client; nothing if it is not there.
    [[nodiscard]] std::optional<QByteArray> latestBody(const QByteArray &key,
                                                       const QByteArray &clientId) const;
    /// Those of all clients of a channel, in the order of joining.
    [[nodiscard]] std::vector<Message> latestBodies(const QByteArray &key) const;
    /// How many clients there are in all channels.
    [[nodiscard]] std::size_t clientCount() const { return m_clients; }

private:
    using SlotPtr = std::shared_ptr<Slot>;

    [[nodiscard]] SlotPtr find(const QByteArray &key) const;
    [[nodiscard]] SlotPtr findOrCreate(const QByteArray &key); // null if there are too many
    /// False if \a slot has been retired.
    [[nodiscard]] bool tryPost(const SlotPtr &slot, const Post &post, PostOutcome &outcome);
    [[nodiscard]] Bounds bounds(const Slot &slot) const;
    /// Runs \a change on the channel of \a slot, whose lock is held, and keeps the totals right.
    template <typename Change>
    auto change(Slot &slot, Change change);
    [[nodiscard]] std::vector<SlotPtr> all() const; // in the order of creation; some may be empty by now
    std::size_t purge(const SlotPtr &slot);
    void retireIfEmpty(const SlotPtr &slot);

    Journal *const m_journal;
    std::atomic<std::chrono::milliseconds> m_clientTimeout{kDefaultClientTimeout};
    Limits m_limits;
    std::atomic<std::size_t> m_clients{0};
    std::atomic<std::size_t> m_bytes{0};
    mutable std::mutex m_mutex; // guards what follows
    std::unordered_map<QByteArray, SlotPtr> m_slots;
    std::uint64_t m_lastSerial = 0;
    Instant m_lastStamp; // of the latest answer for a channel that is not there, or not any more
};

} // namespace supersynk
