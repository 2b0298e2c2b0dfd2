// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/snapshot.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <cstdint>

namespace supersynk {

/// Short ids that differ from those of all clients that were in the same channel: events, lanes and lost rows
/// outlive their clients.
class ShortIds
{
public:
    /// Clients that are remembered after they left, in all channels.
    static constexpr qsizetype kMaxGone = 2000;

    /// Adds the clients of \a snapshot. Returns whether a text has changed.
    [[nodiscard]] bool setPresent(const Snapshot &snapshot);
    /// See shortId() and distinctShortIds().
    [[nodiscard]] QString textOf(const QByteArray &channel, const QByteArray &id) const;

private:
    struct Channel
    {
        QHash<QByteArray, std::uint64_t> clients; // by id: the latest change at which they were there
        QHash<QByteArray, QString> distinct;      // by id
        bool isChanged = false;                   // since `distinct` was made
    };

    void add(const Snapshot &snapshot);
    void forgetOldest(qsizetype count);

    QHash<QByteArray, Channel> m_channels; // by key
    std::uint64_t m_changes = 0;
};

} // namespace supersynk
