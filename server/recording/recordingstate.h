// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/instant.h"
#include "server/recording/recordingsettings.h"

#include <QString>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace supersynk {

/// What there is to be known of a recording. Once it has ended, its figures stay until the next one begins.
struct RecordingState
{
    enum class Phase {
        Off,
        Starting, ///< Its first file is being created.
        Recording,
        Closing, ///< Its last file is being closed.
        Failed,  ///< It failed while running, or could not start; `problem` says why.
    };

    Phase phase = Phase::Off;
    RecordingSettings settings; ///< Of the present recording, or the last one.
    QString path;               ///< Of the present file, or the last one, as it is called once it is closed.
    Instant since;              ///< When its contents begin: with the last minute, before its start.
    std::chrono::seconds duration{0}; ///< Of its contents.
    std::uint64_t bytes = 0;          ///< Of all its files.
    std::uint64_t messages = 0;
    std::size_t clients = 0;      ///< Present in the recorded channels.
    double messagesPerSecond = 0; ///< Over the last second or two.
    std::uint64_t dropped = 0;    ///< Events that the disk was too slow for.
    double queueFill = 0;         ///< From 0 to 1.
    std::uint64_t freeBytes = 0;  ///< On the disk.
    double bytesPerSecond = 0;    ///< Over some ten seconds.
    /// Until the recording ends for lack of room, at the present rate; nothing while there is no rate.
    std::optional<std::chrono::seconds> timeLeft;
    QString problem; ///< A sentence.
    QString warning; ///< Of a disk that fills up, as a sentence.

    bool keepsRecent = false; ///< The last minute.
    /// How much of it is kept in memory.
    std::chrono::seconds recentTime{0};
    std::size_t recentBytes = 0;

    [[nodiscard]] bool isActive() const { return phase != Phase::Off && phase != Phase::Failed; }

    bool operator==(const RecordingState &) const = default;
};

} // namespace supersynk
