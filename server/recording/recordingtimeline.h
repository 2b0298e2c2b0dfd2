// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace supersynk {

/// What a recording looks like over time. A value: build it with buildTimeline().
struct RecordingTimeline
{
    /// Since the beginning of the recording.
    using Offset = std::chrono::nanoseconds;

    /// A part of the time for which a client is there.
    struct Span
    {
        enum class Kind {
            There,
            Late,   ///< Several messages in a row came late.
            Silent, ///< From the last message before a pause that is longer than the client's usual ones.
        };
        Offset from{};
        Offset to{}; ///< Exclusive.
        Kind kind = Kind::There;

        bool operator==(const Span &) const = default;
    };

    /// A client of one channel.
    struct Lane
    {
        QByteArray key; ///< Of the channel.
        QByteArray clientId;
        QString label = {}; ///< What the operator called it; empty for none.
        std::vector<Span>
            spans; ///< By time, without overlap. Between two spans without a gap the client stays.
        std::vector<Offset> lost;   ///< When it timed out.
        std::uint64_t messages = 0; ///< Late ones included.
        std::uint64_t late = 0;
        bool isThereAtEnd = false; ///< The recording ended before the client left.
        bool isReplayed = false;   ///< It was replayed from an earlier recording.

        /// Whether the client is there at \a offset.
        [[nodiscard]] bool isThereAt(Offset offset) const { return joinedAt(offset).has_value(); }
        /// Since when the client that is there at \a offset has been there; nothing if it is not.
        [[nodiscard]] std::optional<Offset> joinedAt(Offset offset) const;
    };

    struct Mark
    {
        Offset time{};
        QString label;
        QString text;
        QByteArray key;      ///< Of the channel it is about; empty for the session.
        QByteArray clientId; ///< Of the client it is about; empty for the channel.
    };

    /// Events missing from the recording, because the disk was too slow.
    struct Gap
    {
        Offset time{}; ///< Of the end of the gap.
        std::uint64_t dropped = 0;
    };

    struct TimeoutChange
    {
        Offset time{};
        std::chrono::milliseconds timeout{};
    };

    std::map<QByteArray, QByteArray> session; ///< See RecordingReader::session().
    Instant begin;                            ///< Wall-clock time.
    Instant end;
    std::vector<Lane> lanes;   ///< By channel, then by first appearance; channels by first appearance.
    std::vector<Mark> markers; ///< By time.
    std::vector<Gap> gaps;     ///< By time.
    std::vector<TimeoutChange> clientTimeouts; ///< By time; the first one holds from the beginning.
    std::vector<float> messagesPerSecond;      ///< One for each second of the first year.
    std::uint64_t messages = 0;                ///< Of all clients.

    [[nodiscard]] Offset duration() const { return end - begin; }
    /// How long clients may be silent at \a offset.
    [[nodiscard]] std::chrono::milliseconds clientTimeoutAt(Offset offset) const;
};

} // namespace supersynk
