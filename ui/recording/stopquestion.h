// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <functional>

class QWidget;

namespace supersynk {

struct RecordingState;

/// Asks the operator whether to stop the server, which ends the recording of \a state, and calls \a stop if
/// so. Does not wait for the answer.
void askBeforeStop(QWidget &window, const RecordingState &state, int clients,
                   const std::function<void()> &stop);

} // namespace supersynk
