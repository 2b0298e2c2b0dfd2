// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>
#include <utility>

namespace supersynk {

/// Which clients of a recording are replayed, and under which names.
struct ReplaySettings
{
    QByteArray suffix = QByteArrayLiteral("-replay"); ///< Of each channel's key; empty for the same channels.
    QHash<QByteArray, QByteArray> keys;               ///< Other keys for some channels, by recorded key.
    QByteArray idPrefix;                              ///< Of every client id, in the bodies too.
    /// The keys and ids of the clients to replay; without a list, all.
    std::optional<QList<std::pair<QByteArray, QByteArray>>> clients;

    bool operator==(const ReplaySettings &) const = default;
};

} // namespace supersynk
