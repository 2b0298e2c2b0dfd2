// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/recording/recordingstate.h"

#include <chrono>

namespace supersynk::test {

/// A recording that runs well.
[[nodiscard]] inline RecordingState runningState()
{
    using namespace std::chrono_literals;
    RecordingState state;
    state.phase = RecordingState::Phase::Recording;
    state.path = QStringLiteral("/home/lab/Supersynk/sub-07/sub-07_task-maze_run-03.mcap");
    state.duration = 12min + 31s;
    state.bytes = 214'300'000;
    state.messages = 500'000;
    state.clients = 30;
    state.messagesPerSecond = 2'700;
    state.freeBytes = 400'000'000'000;
    state.timeLeft = 9h + 20min;
    state.recentTime = 60s;
    return state;
}

} // namespace supersynk::test
