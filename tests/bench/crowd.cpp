// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/crowd.h"

namespace supersynk::bench {
namespace {

using namespace std::chrono_literals;

ClientSnapshot client(std::size_t serial, std::size_t channel, Instant now)
{
    const QByteArray number = QByteArray::number(qulonglong(serial));
    return {.serial = serial,
            .id = "7d9c1f3a-5b2e-4c80-9a61-" + number.rightJustified(12, '0'),
            .address = "192.168." + QByteArray::number(qulonglong(channel % 256)) + '.'
                + QByteArray::number(qulonglong(serial % 256)),
            .joined = now,
            .lastSeen = now,
            .rate = 72,
            .bodySize = 330,
            .updates = 1};
}

} // namespace

Crowd::Crowd(std::size_t clients, std::size_t channels)
{
    m_snapshot.taken = Instant(1h);
    m_lastPost = m_snapshot.taken;
    for (std::size_t c = 0; c < channels; ++c) {
        ChannelSnapshot channel{.serial = c + 1, .key = "room-" + QByteArray::number(qulonglong(c))};
        for (std::size_t i = 0; i < clients / channels; ++i)
            channel.clients.push_back(client(i + 1, c, m_snapshot.taken));
        m_snapshot.channels.push_back(std::move(channel));
    }
}

void Crowd::post()
{
    postAlike();
    std::size_t i = ++m_posts;
    for (ChannelSnapshot &channel : m_snapshot.channels) {
        for (ClientSnapshot &client : channel.clients) {
            i = i * 1103515245 + 12345;
            client.rate = 72 + static_cast<double>(i / 65536 % 100) / 10;
            client.interval = 1 / client.rate;
            client.jitter = static_cast<double>(i / 65536 % 60) / 1000; // half of them striking
            client.bodySize = 330 + static_cast<qsizetype>(i / 65536 % 50);
        }
    }
}

void Crowd::postAlike()
{
    m_lastPost = m_snapshot.taken;
    for (ChannelSnapshot &channel : m_snapshot.channels) {
        for (ClientSnapshot &client : channel.clients) {
            client.lastSeen = m_lastPost;
            client.updates += 7; // in a tenth of a second
        }
    }
}

void Crowd::postLate()
{
    for (ChannelSnapshot &channel : m_snapshot.channels) {
        for (ClientSnapshot &client : channel.clients)
            ++client.late;
    }
}

Snapshot emptied(const Snapshot &snapshot)
{
    return {.taken = snapshot.taken};
}

} // namespace supersynk::bench
