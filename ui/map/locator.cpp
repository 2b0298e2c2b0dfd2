// SPDX-License-Identifier: GPL-3.0-only
#include "ui/map/locator.h"

#include <algorithm>

namespace supersynk {
namespace {

bool isSameBuffer(const QByteArray &a, const QByteArray &b)
{
    return a.constData() == b.constData() && a.size() == b.size();
}

} // namespace

void Locator::setPath(const std::optional<PositionPath> &path)
{
    m_path = path;
    m_readings.clear();
}

std::vector<Participant> Locator::locate(std::span<const ParticipantBody> bodies)
{
    ++m_round;
    const std::size_t first = m_turn < bodies.size() ? m_turn : 0;
    std::optional<std::size_t> next;
    qsizetype bytes = 0;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        const std::size_t at = (first + i) % bodies.size();
        const ParticipantBody &participant = bodies[at];
        Reading &reading = m_readings[participant.id];
        reading.round = m_round;
        if (isSameBuffer(reading.body, participant.body))
            continue;
        if (bytes > kMaxReadAtOnce) {
            next = next.value_or(at);
            continue;
        }
        bytes += std::min(participant.body.size(), kMaxScanned);
        reading.place = read(participant.body);
        reading.body = participant.body;
    }
    m_turn = next.value_or(0);
    m_readings.removeIf([this](const auto &entry) { return entry.value().round != m_round; });

    std::vector<Participant> located;
    for (const ParticipantBody &participant : bodies) {
        Reading &reading = m_readings[participant.id];
        if (reading.place && reading.round == m_round)
            located.push_back({.id = participant.id, .place = *reading.place});
        reading.round = 0; // reported: skip duplicates
    }
    return located;
}

std::optional<Place> Locator::read(const QByteArray &body) const
{
    return m_path ? placeAtPath(body, *m_path) : placeInNodes(body);
}

} // namespace supersynk
