// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/participant.h"

#include <QHash>

#include <optional>
#include <span>
#include <vector>

namespace supersynk {

/// Finds out where everybody is, again and again. A body that has not been replaced is not read again, and
/// of those that have only so much at a time that the window stays smooth: with thousands of clients, or
/// bodies of a megabyte, they take turns.
class Locator
{
public:
    /// What is read of all bodies in one call, in bytes, give or take a body: some 10 ms.
    static constexpr qsizetype kMaxReadAtOnce = qsizetype{2} * 1024 * 1024;

    /// Where positions are looked for from now on: at a path, or in Superklub's nodes if there is none.
    void setPath(const std::optional<PositionPath> &path);

    /// Those of \a bodies who have a place, in their order. What an id says twice counts once.
    [[nodiscard]] std::vector<Participant> locate(std::span<const ParticipantBody> bodies);

private:
    struct Reading
    {
        QByteArray body; // kept, so that another body cannot have the same address
        std::optional<Place> place;
        quint64 round = 0; // the last one that saw this client
    };

    [[nodiscard]] std::optional<Place> read(const QByteArray &body) const;

    std::optional<PositionPath> m_path;
    QHash<QByteArray, Reading> m_readings;
    quint64 m_round = 0;
    std::size_t m_turn = 0; // whose turn it is to be read first
};

} // namespace supersynk
