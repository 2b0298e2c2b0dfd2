// SPDX-License-Identifier: GPL-3.0-only
#include "tests/ui/storefixture.h"

using namespace supersynk;

void StoreFixture::post(const QByteArray &key, const QByteArray &id, qsizetype size,
                        const QByteArray &address)
{
    QByteArray body = R"({"client_id":")" + id + R"("})";
    body += QByteArray(std::max<qsizetype>(0, size - body.size()), ' ');
    static_cast<void>(m_store.post(key, {.message = {id, body}, .address = address, .now = m_now}));
}

void StoreFixture::postRegularly(const QByteArray &key, std::initializer_list<QByteArray> ids, int count,
                                 std::chrono::milliseconds interval)
{
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            pass(interval);
        for (const QByteArray &id : ids)
            post(key, id);
    }
}

void StoreFixture::postLate(const QByteArray &key, const QByteArray &id)
{
    for (const double time : {2.0, 1.0})
        postWithTime(key, id, time);
}

void StoreFixture::postWithTime(const QByteArray &key, const QByteArray &id, double time)
{
    static_cast<void>(m_store.post(key,
                                   {.message = {id, "{}"},
                                    .stamp = ClientStamp{.clientId = id, .time = time},
                                    .address = "10.0.0.1",
                                    .now = m_now}));
}

Snapshot StoreFixture::snapshot()
{
    m_store.expire(m_now);
    return m_store.snapshot(m_now);
}

const Roster &StoreFixture::roster()
{
    m_roster.update(snapshot(), Instant());
    return m_roster;
}

Roster rosterOf(const Snapshot &snapshot)
{
    Roster roster;
    roster.update(snapshot, Instant());
    return roster;
}

Snapshot crowdOf(int channels)
{
    Snapshot snapshot{.taken = Instant(std::chrono::hours(1)), .clientTimeout = kDefaultClientTimeout};
    for (std::uint64_t serial = 1; serial <= static_cast<std::uint64_t>(channels); ++serial) {
        ClientSnapshot client;
        client.id = "client-" + QByteArray::number(serial);
        client.joined = client.lastSeen = snapshot.taken;
        snapshot.channels.push_back(
            {.serial = serial, .key = "channel-" + QByteArray::number(serial), .clients = {client}});
    }
    return snapshot;
}
