// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/participant.h"

#include <QHash>

#include <optional>
#include <span>
#include <vector>

namespace supersynk {

/// Reads positions from bodies, repeatedly. Only replaced bodies are parsed, and only kMaxReadAtOnce bytes at
/// a time, so that the window stays responsive: thousands of clients, or bodies of a megabyte, take turns.
class Locator
{
public:
    /// Bytes that one call parses, about; takes some 10 ms.
    static constexpr qsizetype kMaxReadAtOnce = qsizetype{2} * 1024 * 1024;

    /// Where positions are: at a path, or without one in Superklub's nodes.
    void setPath(const std::optional<PositionPath> &path);

    /// The clients of \a bodies with a position, in their order. Duplicate ids count once.
    [[nodiscard]] std::vector<Participant> locate(std::span<const ParticipantBody> bodies);

private:
    struct Reading
    {
        QByteArray body; // kept, so that no other body can get the same address
        std::optional<Place> place;
        quint64 round = 0; // of the last call with this client
    };

    [[nodiscard]] std::optional<Place> read(const QByteArray &body) const;

    std::optional<PositionPath> m_path;
    QHash<QByteArray, Reading> m_readings;
    quint64 m_round = 0;
    std::size_t m_turn = 0; // index of the body to parse first
};

} // namespace supersynk
