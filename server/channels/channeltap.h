// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace supersynk {

/// Something that happens in a channel, as a recording keeps it. Its bytes are shared, not copied.
struct ChannelEvent
{
    enum class Kind : std::uint8_t {
        Present,  ///< A client is there when the tap is set; its latest body.
        Body,     ///< A client posted a body, which was stored.
        LateBody, ///< A newer request had overtaken this one; its body was dropped.
        Joined,
        Left, ///< By its own request.
        TimedOut,
        Removed, ///< By the operator.
    };

    Kind kind = Kind::Body;
    bool isReplayed = false; ///< The client is replayed from a recording.
    Instant time = {};       ///< The epoch for the moment at which the tap gets it.
    QByteArray key;          ///< Of the channel.
    QByteArray clientId;
    QByteArray body = {};                  ///< Of Body and LateBody.
    QByteArray address = {};               ///< The client's, as text; empty if unknown.
    std::optional<double> clientTime = {}; ///< Client-Time, if the request had one.

    /// Whether it is about a body.
    [[nodiscard]] bool isBody() const { return kind <= Kind::LateBody; }
    /// Estimated memory, in bytes.
    [[nodiscard]] std::size_t bytes() const
    {
        return sizeof(ChannelEvent) + static_cast<std::size_t>(body.size());
    }
};

/// Gets the events of all channels while it is set as the tap of a ChannelStore.
class ChannelTap
{
public:
    virtual ~ChannelTap() = default;
    /// Called in any thread that handles requests, with the channel locked: must not wait, throw, or call the
    /// store. The events of one channel, named by its serial, come in their order.
    virtual void take(std::uint64_t channel, ChannelEvent event) noexcept = 0;
};

} // namespace supersynk
