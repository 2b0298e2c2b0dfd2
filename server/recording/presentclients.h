// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/channeltap.h"

#include <QByteArray>
#include <QHash>

#include <cstddef>
#include <utility>
#include <vector>

namespace supersynk {

/// The clients that are present after the events added so far, each with its latest body.
class PresentClients
{
public:
    void apply(const ChannelEvent &event);
    /// Their latest bodies, as events that happen at \a time.
    [[nodiscard]] std::vector<ChannelEvent> events(Instant time) const;
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_latest.size()); }

private:
    QHash<std::pair<QByteArray, QByteArray>, ChannelEvent> m_latest; // by key and id
};

} // namespace supersynk
