// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/arrivalmeter.h"
#include "server/channels/bodies.h"
#include "server/channels/instant.h"
#include "server/channels/journal.h"
#include "server/channels/message.h"
#include "server/channels/senders.h"
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

/// The Client-Id and Client-Time a client may send with a request, so that late ones can be told.
struct ClientStamp
{
    QByteArray clientId;
    double time = 0; ///< Seconds on the client's own clock, finite.
};

/// A post that passed validation, with all that the channel is told about it.
struct Post
{
    Message message;
    std::optional<ClientStamp> stamp;
    QByteArray address; ///< The sender's, as text, to be shown to the operator.
    Instant now;
    QByteArrayView userAgent = {}; ///< What the sender calls itself; empty if it does not.
    Instant told = {};             ///< What clients are told that `now` is.
};

/// What became of a post.
struct PostOutcome
{
    enum class Kind {
        Accepted,
        Late, ///< A newer one had overtaken it: nothing is stored.
        Full, ///< There is no room: nothing is stored.
    };
    Kind kind = Kind::Accepted;
    Bodies bodies;     ///< Accepted: all others.
    QByteArray text;   ///< Full: what is full, as a sentence.
    Instant time = {}; ///< Accepted and late: see Channel::stamp().
};

/// What a request is measured by: how much more may be stored, and how long a client may be silent.
struct Bounds
{
    static constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();

    std::size_t clientsInChannel = kAny; ///< Those that are there included.
    std::size_t newcomers = kAny;
    struct Bytes
    {
        std::size_t ofNewcomers = kAny;
        std::size_t ofClients = kAny; ///< Of those that are there already.
    };
    Bytes bytesInAll;
    Bytes bytesInChannel;
    std::chrono::milliseconds clientTimeout{5000};
};

/// How much a channel holds.
struct ChannelSize
{
    std::size_t clients = 0;
    std::size_t bytes = 0; ///< The key, the ids, the bodies and the clocks; 0 without clients or clocks.
};

/// The participants of one shared space and the latest body of each. Plain rules, no locks: see ChannelStore.
class Channel
{
public:
    /// Clients that come and go are written to \a journal, if there is one. All stamps are later than
    /// \a lastStamp.
    Channel(QByteArray key, std::uint64_t serial, Journal *journal = nullptr, Instant lastStamp = {});

    [[nodiscard]] const QByteArray &key() const { return m_key; }
    [[nodiscard]] std::uint64_t serial() const { return m_serial; }
    [[nodiscard]] bool isEmpty() const { return m_clients.empty(); }

    /// Stores the body, if there is room, and returns those of all others. A late post changes
    /// nothing and does not keep its client alive either. A post that is older by more than the client
    /// timeout is not late: its clock has begun anew, and counts from there.
    [[nodiscard]] PostOutcome post(const Post &post, const Bounds &bounds = {});

    /// All bodies, a small array one and the same until something changes; nothing, if the observer's request
    /// is late. An observer whose clock is not known yet gets one only if there is room.
    [[nodiscard]] std::optional<Bodies> observe(const std::optional<ClientStamp> &stamp, Instant now,
                                                const Bounds &bounds = {});

    /// Removes a client for the reason \a why and forgets its clock. False if it is not there.
    bool remove(const QByteArray &clientId, JournalEntry::Kind why = JournalEntry::Kind::Left);

    /// Removes all clients and forgets all clocks. Returns how many clients they were.
    std::size_t clear();

    /// Whether expire() may have something to do.
    [[nodiscard]] bool mayExpire(Instant now, std::chrono::milliseconds timeout) const
    {
        return m_oldest <= now - timeout;
    }
    /// Removes the clients that have not posted for \a timeout. Cheap when there are none.
    void expire(Instant now, std::chrono::milliseconds timeout);

    /// The Server-Time of an answer with the contents as they are, asked for when clients are told that it is
    /// \a told. Later than that of every answer with older contents, and never earlier than the last one.
    [[nodiscard]] Instant stamp(Instant told)
    {
        const Instant next = m_lastStamp + std::chrono::microseconds(std::exchange(m_isChanged, false));
        return m_lastStamp = std::max(told, next);
    }

    /// Lets go of the array that observe() keeps at hand.
    void releaseArray() { m_all.clear(); }

    /// What following the clock of an observer takes, in bytes.
    [[nodiscard]] static std::size_t bytesOfClock(const QByteArray &id);

    [[nodiscard]] ChannelSize size() const;
    [[nodiscard]] std::optional<QByteArray> latestBody(const QByteArray &clientId) const;
    /// Those of all clients, in the order of joining.
    [[nodiscard]] std::vector<Message> latestBodies() const;
    [[nodiscard]] ChannelSnapshot snapshot(Instant now) const;

private:
    /// The newest Client-Time of a Client-Id. Observers have one too, without being clients.
    struct Clock
    {
        static constexpr double kNever = std::numeric_limits<double>::infinity();

        double newest = 0;
        Instant seen;
        double back = kNever; // by so much it last went back to begin anew
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
        std::uint64_t restarts = 0; // of its clock
        Instant restarted;          // the latest
        Senders senders;
        Clock *clock = nullptr; // that of its own id, once it has been looked up
    };
    using Clients = std::list<Client>; // in the order of joining

    [[nodiscard]] std::optional<QByteArray> whatIsFull(const Post &post, const Client *client,
                                                       const Bounds &bounds) const;
    Client &join(const Post &post);
    void tell(JournalEntry::Kind kind, const Client &client) const;
    void contentsChanged();
    [[nodiscard]] Client *find(const QByteArray &clientId);
    /// Whether a newer request had overtaken the one of \a stamp, which is counted then. \a client is the
    /// sender, if it has joined.
    [[nodiscard]] bool isLate(const ClientStamp &stamp, Client *client, std::chrono::milliseconds timeout);
    /// Sets the clock of \a stamp, which is not late. One that is not there yet begins only if there
    /// \a isRoom.
    void follow(const ClientStamp &stamp, Client *client, Instant now, bool isRoom);
    /// Notes that \a clock, that of \a id, is about to leave its time for \a time.
    void jumped(Clock &clock, const QByteArray &id, double time, Instant now);
    /// Runs \a note on what is known of the senders of \a client, and tells when they turn out to be two.
    template <typename Note>
    void watchSenders(Client &client, Instant now, Note note);
    /// The clock of \a stamp, if it is followed.
    [[nodiscard]] Clock *clockOf(const ClientStamp &stamp, Client *client);
    void forgetClock(const QByteArray &id);
    [[nodiscard]] Bodies bodiesExcept(const Client *excluded) const;
    [[nodiscard]] QByteArray arrayExcept(const Client *excluded, qsizetype size) const;

    QByteArray m_key;
    std::uint64_t m_serial;
    Journal *m_journal;
    std::uint64_t m_lastClientSerial = 0;
    Clients m_clients;
    std::unordered_map<QByteArray, Clients::iterator> m_clientById;
    std::unordered_map<QByteArray, Clock> m_clocks;
    qsizetype m_bodyBytes = 0;         // of all bodies together
    qsizetype m_idBytes = 0;           // of all ids together
    std::size_t m_clockBytes = 0;      // of all clocks together
    Instant m_oldest = Instant::max(); // no client or clock was last seen before this
    QByteArray m_all;                  // the array of all bodies; empty if it has to be built
    Instant m_lastStamp;               // of the latest answer
    bool m_isChanged = true;           // since then
};

} // namespace supersynk
