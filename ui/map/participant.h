// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/positions.h"

#include <QByteArray>

namespace supersynk {

/// The latest body of one client.
struct ParticipantBody
{
    QByteArray id; ///< UTF-8, as the client chose it: never trust it to be short or printable.
    QByteArray body;
};

/// One who is on the map.
struct Participant
{
    QByteArray id;
    Place place;

    bool operator==(const Participant &) const = default;
};

} // namespace supersynk
