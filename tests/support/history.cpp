// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/history.h"

#include "tests/support/bodies.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

namespace supersynk::test {
namespace {

constexpr int kClients = 6;
constexpr int kObservers = 2;
constexpr std::chrono::milliseconds kRound{500}; // of one history, which is sorted afterwards

/// The states of all clients in one answer, in the order of joining; 0 for a client that is not there.
using States = std::array<int, kClients>;

struct Entry
{
    std::int64_t stamp = 0;
    States states{};
};

QByteArray idOf(int client)
{
    return "client" + QByteArray::number(client);
}

QByteArray textOf(const States &states)
{
    QByteArray text;
    for (const int state : states)
        text += ' ' + QByteArray::number(state);
    return text;
}

/// The states in an array of bodies that stand in the order of their clients; nothing if it is anything else.
std::optional<States> statesIn(const QByteArray &array)
{
    States states{};
    QByteArrayList bodies;
    qsizetype at = 0;
    for (int client = 0; client < kClients; ++client) {
        static const QByteArray kState = "\",\"state\":";
        const QByteArray key = idOf(client) + kState;
        const qsizetype found = array.indexOf(key, at);
        if (found < 0)
            continue;
        at = found + key.size();
        const auto state = &states[static_cast<std::size_t>(client)];
        *state = array.sliced(at, array.indexOf('}', at) - at).toInt();
        bodies.append(bodyOf(idOf(client), *state));
    }
    if (array != arrayOf(bodies))
        return std::nullopt;
    return states;
}

/// The fault in the order of the stamps.
QByteArray orderFault(std::vector<Entry> entries)
{
    std::ranges::stable_sort(entries, {}, &Entry::stamp);
    for (std::size_t i = 1; i < entries.size(); ++i) {
        const Entry &before = entries[i - 1];
        const Entry &after = entries[i];
        const bool isNewer = std::ranges::equal(before.states, after.states, std::ranges::less_equal());
        const bool isSame = before.states == after.states;
        if (!isNewer || (before.stamp == after.stamp && !isSame))
            return QByteArray::number(qlonglong(before.stamp)) + ':' + textOf(before.states) + ", but "
                + QByteArray::number(qlonglong(after.stamp)) + ':' + textOf(after.states);
    }
    return {};
}

/// The first fault that any thread finds.
class Faults
{
public:
    void add(const QByteArray &fault)
    {
        const std::lock_guard lock(m_mutex);
        if (m_first.isEmpty())
            m_first = fault;
        m_isAny = true;
    }
    [[nodiscard]] bool isAny() const { return m_isAny; }
    [[nodiscard]] QByteArray first() const { return m_first; }

private:
    std::mutex m_mutex;
    std::atomic<bool> m_isAny = false;
    QByteArray m_first;
};

/// One history of clients that are all there.
class Round
{
public:
    Round(const MakeChannelClient &makeClient, States &answered, Faults &faults)
        : m_makeClient(makeClient)
        , m_end(std::chrono::steady_clock::now() + kRound)
        , m_faults(faults)
    {
        std::ranges::copy(answered, m_answered.begin());
        std::vector<std::thread> threads;
        for (int i = 0; i < kClients + kObservers; ++i)
            threads.emplace_back([this, i] { run(i); });
        for (std::thread &thread : threads)
            thread.join();
        std::ranges::copy(m_answered, answered.begin());
    }

    [[nodiscard]] std::vector<Entry> takeEntries() { return std::move(m_entries); }

private:
    /// \a number: of a client, or beyond these of an observer.
    void run(int number)
    {
        const auto client = m_makeClient();
        std::vector<Entry> entries;
        while (std::chrono::steady_clock::now() < m_end && !m_faults.isAny()) {
            if (const auto entry = ask(*client, number))
                entries.push_back(*entry);
        }
        const std::lock_guard lock(m_mutex);
        m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    }

    std::optional<Entry> ask(ChannelClient &client, int number)
    {
        States least;
        std::ranges::copy(m_answered, least.begin());
        const bool isClient = number < kClients;
        const auto own = static_cast<std::size_t>(number);
        const int state = isClient ? least[own] + 1 : 0;
        const StampedArray answer =
            isClient ? client.post(idOf(number), bodyOf(idOf(number), state)) : client.observe();
        auto states = statesIn(answer.array);
        if (!states || (isClient && (*states)[own] != 0)) {
            m_faults.add("no array of all others in their order: " + answer.array);
            return std::nullopt;
        }
        if (isClient) {
            (*states)[own] = state; // the only one that sets it
            m_answered[own] = state;
        }
        if (!std::ranges::equal(least, *states, std::ranges::less_equal()))
            m_faults.add("answered before:" + textOf(least) + ", but then" + textOf(*states));
        return Entry{answer.stamp, *states};
    }

    const MakeChannelClient &m_makeClient;
    const std::chrono::steady_clock::time_point m_end;
    Faults &m_faults;
    std::array<std::atomic<int>, kClients> m_answered; // the states of the posts that were answered
    std::mutex m_mutex;
    std::vector<Entry> m_entries;
};

/// Of a channel of one client, which leaves after each of its posts: observers see either nothing, or the
/// post.
std::vector<Entry> historyOfAChannelThatComesAndGoes(const MakeChannelClient &makeClient, int &state,
                                                     Faults &faults)
{
    std::mutex mutex;
    std::vector<Entry> entries;
    std::atomic<bool> isOver = false;
    std::vector<std::thread> observers;
    for (int i = 0; i < kObservers; ++i) {
        observers.emplace_back([&] {
            const auto client = makeClient();
            std::vector<Entry> seen;
            while (!isOver) {
                const StampedArray answer = client->observe();
                if (const auto states = statesIn(answer.array))
                    seen.push_back({answer.stamp, *states});
                else
                    faults.add("no array: " + answer.array);
            }
            const std::lock_guard lock(mutex);
            entries.insert(entries.end(), seen.begin(), seen.end());
        });
    }
    const auto client = makeClient();
    std::vector<Entry> posted;
    const auto end = std::chrono::steady_clock::now() + kRound;
    while (std::chrono::steady_clock::now() < end && !faults.isAny()) {
        const StampedArray answer = client->post(idOf(0), bodyOf(idOf(0), ++state));
        posted.push_back({answer.stamp, {state}});
        client->leave(idOf(0));
    }
    isOver = true;
    for (std::thread &observer : observers)
        observer.join();
    entries.insert(entries.end(), posted.begin(), posted.end());
    return entries;
}

/// The fault in the order of the stamps, where a client leaves after each of its posts.
QByteArray orderFaultOfAChannelThatComesAndGoes(std::vector<Entry> entries)
{
    std::ranges::stable_sort(entries, {}, &Entry::stamp);
    int latest = 0;
    bool hasLeft = false;
    std::int64_t since = 0; // stamp of the current contents
    for (const Entry &entry : entries) {
        const int state = entry.states[0];
        const bool isAnother = state == 0 ? !hasLeft : hasLeft || state != latest;
        const bool isBack = state != 0 && (state < latest || (state == latest && hasLeft));
        if (isBack || (isAnother && entry.stamp == since))
            return "after " + QByteArray::number(latest) + (hasLeft ? " and its leaving, " : ", ")
                + QByteArray::number(state) + " at " + QByteArray::number(qlonglong(entry.stamp));
        hasLeft = state == 0;
        latest = std::max(latest, state);
        since = entry.stamp;
    }
    return {};
}

} // namespace

std::chrono::seconds checkTime()
{
    bool isNumber = false;
    const int seconds = qEnvironmentVariableIntValue("SUPERSYNK_CHECK_SECONDS", &isNumber);
    return std::chrono::seconds(isNumber ? seconds : 1);
}

QByteArray faultWhileClientsPost(const MakeChannelClient &makeClient)
{
    Faults faults;
    States answered{};
    const auto poster = makeClient();
    for (std::size_t client = 0; client < kClients; ++client) { // one after the other
        answered[client] = 1;
        (void)poster->post(idOf(int(client)), bodyOf(idOf(int(client)), 1));
    }
    const auto end = std::chrono::steady_clock::now() + checkTime();
    while (std::chrono::steady_clock::now() < end && !faults.isAny()) {
        Round round(makeClient, answered, faults);
        if (const QByteArray fault = orderFault(round.takeEntries()); !fault.isEmpty())
            faults.add(fault);
    }
    return faults.first();
}

QByteArray faultWhileAChannelComesAndGoes(const MakeChannelClient &makeClient)
{
    Faults faults;
    int state = 0;
    const auto end = std::chrono::steady_clock::now() + checkTime();
    while (std::chrono::steady_clock::now() < end && !faults.isAny()) {
        auto history = historyOfAChannelThatComesAndGoes(makeClient, state, faults);
        if (const QByteArray fault = orderFaultOfAChannelThatComesAndGoes(std::move(history));
            !fault.isEmpty())
            faults.add(fault);
    }
    return faults.first();
}

} // namespace supersynk::test
