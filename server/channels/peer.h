// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QByteArray>

#include <cstddef>

namespace supersynk {

/// A computer that has connected to the server, whatever it sent then.
struct Peer
{
    QByteArray address;          ///< As text.
    std::size_t connections = 0; ///< That are open now.
    Instant lastSeen;            ///< When its latest connection was opened or closed.
};

} // namespace supersynk
