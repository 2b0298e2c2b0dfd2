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

/// The result of observing a channel.
struct Observation
{
    std::optional<Bodies> bodies; ///< Of all clients, empty without such a channel; nothing if late.
    Instant time;                 ///< See Channel::stamp().
};

/// All live channels. A channel exists from its first accepted post until its last client is gone.
///
/// Thread-safe. One lock guards the table of channels, and another one each channel, so requests to different
/// channels contend only for the lookup in the table.
class ChannelStore
{
    struct Slot;

public:
    /// Lets a sender post to the channel of its last post without a lookup. May outlive the channel, but
    /// belongs to one store.
    class Bookmark
    {
        friend class ChannelStore;
        std::shared_ptr<Slot> slot;
    };

    /// Writes to \a journal, if not null, which clients join and leave.
    explicit ChannelStore(Journal *journal = nullptr);
    ~ChannelStore();
    ChannelStore(const ChannelStore &) = delete;
    ChannelStore &operator=(const ChannelStore &) = delete;

    /// Reports what happens in all channels to \a tap from now on, and first the clients that are present; to
    /// none if it is null. When this returns, no thread uses the tap that was set before.
    void setTap(ChannelTap *tap);

    /// Takes effect at once, for new clients and larger bodies.
    void setLimits(const Limits &limits);

    /// How long a client may be silent before it is removed. Takes effect at once, for all clients.
    void setClientTimeout(std::chrono::milliseconds timeout) { m_clientTimeout = timeout; }
    [[nodiscard]] std::chrono::milliseconds clientTimeout() const { return m_clientTimeout; }

    /// Stores a client's body, in a new channel if necessary, and returns the bodies of all other
    /// clients. Over a limit, new clients are refused; existing clients are unaffected.
    [[nodiscard]] PostOutcome post(const QByteArray &key, const Post &post);
    [[nodiscard]] PostOutcome post(const QByteArray &key, const Post &post, Bookmark &bookmark);

    /// What \a observer gets at \a now; \a published is the same moment on the clock that clients see.
    [[nodiscard]] Observation observe(const QByteArray &key, const Observer &observer,
                                      const std::optional<ClientStamp> &stamp, Instant now,
                                      Instant published);

    /// The keys of the live channels, in the order of their creation.
    [[nodiscard]] std::vector<QByteArray> keys() const;
    /// The same, with the number of clients of each channel.
    [[nodiscard]] std::vector<std::pair<QByteArray, std::size_t>> census() const;

    /// Removes a client at its own request: see Channel::leave(). False if it is not there.
    bool leave(const QByteArray &key, const QByteArray &clientId, const std::optional<ClientStamp> &stamp,
               Instant now);
    /// Removes one client, for the reason \a why. False if it is not there.
    bool remove(const QByteArray &key, const QByteArray &clientId,
                JournalEntry::Kind why = JournalEntry::Kind::Left);
    /// The same, but only if the client is replayed: a live one stays.
    bool removeReplayed(const QByteArray &key, const QByteArray &clientId, JournalEntry::Kind why);
    /// Removes all clients of a channel, and with them the channel. Returns their number.
    std::size_t purge(const QByteArray &key);
    /// Removes all clients. Returns their number.
    std::size_t purgeAll();

    /// Removes the clients that have been silent for the client timeout. Call it several times a second.
    void expire(Instant now);

    [[nodiscard]] std::size_t channelCount() const { return keys().size(); }
    /// Bytes of keys, ids, bodies and clocks in all.
    [[nodiscard]] std::size_t storedBytes() const { return m_bytes; }
    /// An estimate of the memory that the stored clients take, in bytes.
    [[nodiscard]] std::size_t footprint() const;
    [[nodiscard]] Snapshot snapshot(Instant now) const;
    /// One channel; nothing if it does not exist.
    [[nodiscard]] std::optional<ChannelSnapshot> snapshot(const QByteArray &key, Instant now) const;
    /// The latest body of a client; nothing if it is not there.
    [[nodiscard]] std::optional<QByteArray> latestBody(const QByteArray &key,
                                                       const QByteArray &clientId) const;
    /// The latest bodies of all clients of a channel, in the order of joining.
    [[nodiscard]] std::vector<Message> latestBodies(const QByteArray &key) const;
    [[nodiscard]] std::size_t clientCount() const { return m_clients; }
    /// How many clients have been removed after the client timeout.
    [[nodiscard]] std::uint64_t lostCount() const { return m_lost; }

private:
    using SlotPtr = std::shared_ptr<Slot>;

    [[nodiscard]] SlotPtr find(const QByteArray &key) const;
    [[nodiscard]] SlotPtr findOrCreate(const QByteArray &key); // null if there are too many
    /// False if \a slot has left the table.
    [[nodiscard]] bool tryPost(const SlotPtr &slot, const Post &post, PostOutcome &outcome);
    [[nodiscard]] Bounds bounds(const Channel &channel) const;
    /// Runs \a change on the channel of \a slot, whose lock is held, and updates the totals.
    template <typename Change>
    auto change(Slot &slot, Change change);
    [[nodiscard]] std::vector<SlotPtr> all() const; // in the order of creation; some may be empty
    /// Runs \a removal on the channel \a key, if it exists, and retires it if that has emptied it.
    template <typename Removal>
    bool removeBy(const QByteArray &key, Removal removal);
    std::size_t purge(const SlotPtr &slot);
    void retireIfOver(const SlotPtr &slot);

    Journal *const m_journal;
    std::atomic<std::chrono::milliseconds> m_clientTimeout{kDefaultClientTimeout};
    /// Those of Limits that are about what is stored.
    struct StoreLimits
    {
        std::atomic<std::size_t> channels = Limits().channels;
        std::atomic<std::size_t> clients = Limits().clients;
        std::atomic<std::size_t> clientsPerChannel = Limits().clientsPerChannel;
        std::atomic<std::size_t> storedBytes = Limits().storedBytes;
        std::atomic<std::size_t> channelBytes = Limits().channelBytes;
    };
    StoreLimits m_limits;
    std::atomic<std::size_t> m_clients{0};
    std::atomic<std::size_t> m_bytes{0};
    std::atomic<std::uint64_t> m_lost{0};
    mutable std::mutex m_mutex; // guards what follows
    std::unordered_map<QByteArray, SlotPtr> m_slots;
    ChannelTap *m_tap = nullptr;
    std::uint64_t m_lastSerial = 0;
    Instant m_lastStamp; // of the latest answer for a channel that does not exist, or no longer exists
};

} // namespace supersynk
