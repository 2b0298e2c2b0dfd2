// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/map/positions.h"

#include <QByteArray>

namespace supersynk {

/// The latest body of one client.
struct ParticipantBody
{
    QByteArray id; ///< UTF-8 and untrusted: may be long or unprintable.
    QByteArray body;
};

/// A client with a position.
struct Participant
{
    QByteArray id;
    Place place;

    bool operator==(const Participant &) const = default;
};

} // namespace supersynk
