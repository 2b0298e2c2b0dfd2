// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/arrivalmeter.h"
#include "server/channels/bodies.h"
#include "server/channels/channeltap.h"
#include "server/channels/instant.h"
#include "server/channels/journal.h"
#include "server/channels/message.h"
#include "server/channels/observers.h"
#include "server/channels/sendertracker.h"
#include "server/channels/snapshot.h"

#include <QByteArray>
#include <QHashFunctions>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>
#include <list>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace supersynk {

/// The Client-Id and Client-Time that a client may send with a request. They identify late requests.
struct ClientStamp
{
    QByteArray clientId;
    double time = 0; ///< Seconds on the client's own clock, finite.
};

/// A valid post, with everything that the channel needs to know about it.
struct Post
{
    Message message;
    std::optional<ClientStamp> stamp;
    QByteArray address; ///< The sender's, as text, for the operator.
    Instant now;
    QByteArrayView userAgent = {}; ///< The sender's User-Agent, or empty.
    Instant published = {};        ///< `now` on the clock that clients see: see PublishedClock.
    /// Whether a recording is replayed. Such a client never times out, and a live client takes its place by
    /// posting under its id.
    bool isReplayed = false;
    bool wasLate = false; ///< Replayed: it was late when it was recorded.
};

/// The result of a post.
struct PostOutcome
{
    enum class Kind {
        Accepted,
        Late, ///< A newer request has overtaken it: nothing is stored.
        Full, ///< There is no room: nothing is stored.
    };
    Kind kind = Kind::Accepted;
    Bodies bodies;     ///< Accepted: those of all other clients; empty if the post is replayed.
    QByteArray text;   ///< Full: which limit, as a sentence.
    Instant time = {}; ///< Accepted and late: see Channel::stamp().
};

/// What a request may still use: the room that is left, and the client timeout.
struct Bounds
{
    static constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();

    std::size_t clientsInChannel = kAny; ///< Existing clients included.
    std::size_t newClients = kAny;
    struct Bytes
    {
        std::size_t forNewClients = kAny;
        std::size_t forExistingClients = kAny;
    };
    Bytes bytesInAll;
    Bytes bytesInChannel;
    std::chrono::milliseconds clientTimeout{5000};
};

/// The size of a channel.
struct ChannelSize
{
    std::size_t clients = 0;
    std::size_t bytes = 0; ///< Keys, ids, bodies, clocks and observers; 0 without any.
};

/// The clients of one channel and their latest bodies. Not thread-safe: ChannelStore holds the
/// locks.
class Channel
{
public:
    /// Writes to \a journal, if not null, which clients join and leave. All stamps are later than \a
    /// lastStamp.
    Channel(QByteArray key, std::uint64_t serial, Journal *journal = nullptr, Instant lastStamp = {});

    /// Reports what happens from now on to \a tap, and first the clients that are present; to none if it is
    /// null.
    void setTap(ChannelTap *tap);

    [[nodiscard]] const QByteArray &key() const { return m_key; }
    [[nodiscard]] std::uint64_t serial() const { return m_serial; }
    [[nodiscard]] bool isEmpty() const { return m_clients.empty(); }
    /// Whether the channel is empty, and keeps no clock of a client that has left.
    [[nodiscard]] bool isOver() const { return m_clients.empty() && !m_keepsClocks; }

    /// Stores the body, if there is room, and returns the bodies of all other clients. A late post changes
    /// nothing and does not keep its client alive. A post that is older by more than the client timeout is
    /// not late: its clock has restarted. A replayed post is refused if a live client has its id.
    [[nodiscard]] PostOutcome post(const Post &post, const Bounds &bounds = {});

    /// Notes that \a observer reads the channel.
    void see(const Observer &observer, Instant now) { m_observers.see(observer, now); }
    /// All bodies, or nothing if the observer's request is late. A small array is cached until something
    /// changes. The clock of a new observer is tracked only if there is room.
    [[nodiscard]] std::optional<Bodies> observe(const std::optional<ClientStamp> &stamp, Instant now,
                                                const Bounds &bounds = {});

    /// Removes a client at its own request, which does nothing if it is late. False if the client is not
    /// there. Earlier posts that arrive afterwards are late for the client timeout, if there is room for the
    /// clock.
    bool leave(const QByteArray &clientId, const std::optional<ClientStamp> &stamp, Instant now,
               const Bounds &bounds = {});
    /// Removes a client for the reason \a why and forgets its clock. False if it is not there.
    bool remove(const QByteArray &clientId, JournalEntry::Kind why = JournalEntry::Kind::Left)
    {
        return remove(clientId, why, {});
    }
    /// The same, but only if it is replayed.
    bool removeReplayed(const QByteArray &clientId, JournalEntry::Kind why);

    /// Removes all clients and forgets all clocks and observers. Returns the number of clients.
    std::size_t clear();

    /// Whether expire() may have something to do.
    [[nodiscard]] bool mayExpire(Instant now, std::chrono::milliseconds timeout) const
    {
        return m_oldest <= now - timeout;
    }
    /// Removes the live clients that have not posted for \a timeout. Returns their number. Cheap if there are
    /// none.
    std::size_t expire(Instant now, std::chrono::milliseconds timeout);

    /// The Server-Time of an answer with the present contents, at the time \a published. Later than the stamp
    /// of every answer with older contents, and never earlier than the last one.
    [[nodiscard]] Instant stamp(Instant published)
    {
        const Instant next = m_lastStamp + std::chrono::microseconds(std::exchange(m_isChanged, false));
        return m_lastStamp = std::max(published, next);
    }

    /// Frees the array that observe() caches.
    void releaseArray() { m_all.clear(); }

    /// The bytes that count for a tracked clock with this id.
    [[nodiscard]] static std::size_t bytesOfClock(const QByteArray &id);

    [[nodiscard]] ChannelSize size() const;
    [[nodiscard]] std::optional<QByteArray> latestBody(const QByteArray &clientId) const;
    /// The bodies of all clients, in the order of joining.
    [[nodiscard]] std::vector<Message> latestBodies() const;
    [[nodiscard]] ChannelSnapshot snapshot(Instant now) const;

private:
    /// The newest Client-Time of a Client-Id.
    struct Clock
    {
        static constexpr double kNever = std::numeric_limits<double>::infinity();

        double newest = 0;
        Instant seen;
        double stepBack = kNever; // of the latest restart, in the client's seconds
    };

    struct Client
    {
        std::uint64_t serial = 0;
        QByteArray id;
        QByteArray body;
        QByteArray address;
        QByteArray userAgent;
        Instant joined;
        ArrivalMeter arrivals;
        std::uint64_t late = 0;
        std::optional<Clock> clock; // of its own id, once it has sent a Client-Time
        std::uint64_t restarts = 0; // of the clock
        Instant restarted;          // the latest
        SenderTracker senders;
        bool isReplayed = false;
    };
    using Clients = std::list<Client>; // in the order of joining

    [[nodiscard]] std::vector<ObserverSnapshot> observersAt(Instant now) const;
    /// Which limit \a post exceeds, as a sentence; nothing if there is room.
    [[nodiscard]] std::optional<QByteArray> exceededLimit(const Post &post, const Client *client,
                                                          const Bounds &bounds) const;
    Client &join(const Post &post);
    bool remove(const QByteArray &clientId, JournalEntry::Kind why, Instant now);
    /// Writes to the journal, and to the tap if it concerns a recording. \a now is the epoch if the caller
    /// has no moment.
    void report(JournalEntry::Kind kind, const Client &client, Instant now = {}) const;
    void reportBody(ChannelEvent::Kind kind, const Post &post, const QByteArray &clientId) const;
    void markChanged();
    [[nodiscard]] Client *find(const QByteArray &clientId);
    /// Whether a newer request has overtaken the one of \a stamp; counts it if so. \a sender is null if the
    /// sender has not joined.
    [[nodiscard]] bool isLate(const ClientStamp &stamp, Client *sender, std::chrono::milliseconds timeout);
    /// Sets the clock of \a stamp, which is not late. Starts to track a new clock only if there \a isRoom.
    void advanceClock(const ClientStamp &stamp, Client *sender, Instant now, bool isRoom);
    /// Called before \a clock jumps to \a time. \a client is its client, if it has one.
    void handleJump(Clock &clock, Client *client, double time, Instant now);
    /// Calls \a update with the sender tracker of \a client, and writes to the journal if it detects a second
    /// sender.
    template <typename Update>
    void updateSenders(Client &client, Instant now, Update update);
    /// The client of \a id, which is often \a sender itself; null if there is none.
    [[nodiscard]] Client *find(const QByteArray &id, Client *sender);
    /// The clock of \a id, whose client is \a client, if it has one; null if the clock is not tracked.
    [[nodiscard]] Clock *clockOf(const QByteArray &id, Client *client);
    [[nodiscard]] Bodies bodiesExcept(const Client *excluded) const;
    [[nodiscard]] QByteArray arrayExcept(const Client *excluded, qsizetype size) const;

    QByteArray m_key;
    std::uint64_t m_serial;
    Journal *m_journal;
    ChannelTap *m_tap = nullptr;
    std::uint64_t m_lastClientSerial = 0;
    Clients m_clients;
    std::unordered_map<QByteArray, Clients::iterator> m_clientById;
    std::unordered_map<QByteArray, Clock> m_observerClocks; // of ids without a client
    Observers m_observers;
    qsizetype m_bodyBytes = 0;         // of all bodies
    qsizetype m_idBytes = 0;           // of all ids
    std::size_t m_clockBytes = 0;      // of all clocks
    Instant m_oldest = Instant::max(); // no live client or clock was seen before this
    QByteArray m_all;                  // the cached array of all bodies; empty if it must be built
    Instant m_lastStamp;               // of the latest answer
    bool m_isChanged = true;           // since that answer
    bool m_keepsClocks = false;        // of clients that have left; until they expire
};

} // namespace supersynk
