// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QByteArray>
#include <QString>

#include <cstddef>

namespace supersynk {

/// Something that the operator or an experiment's script marks.
struct Marker
{
    Instant time; ///< The epoch for the moment at which the recorder gets it.
    QString label;
    QString text = {};
    QByteArray key = {};      ///< Of the channel it is about; empty for the session.
    QByteArray clientId = {}; ///< Of the client it is about; empty for the channel.

    /// The bytes of its texts.
    [[nodiscard]] std::size_t bytes() const
    {
        return sizeof(QChar) * static_cast<std::size_t>(label.size() + text.size())
            + static_cast<std::size_t>(key.size() + clientId.size());
    }

    bool operator==(const Marker &) const = default;
};

} // namespace supersynk
