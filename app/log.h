// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace supersynk {

struct ServerState;

/// Sends all of Qt's messages to stderr, one line each with the local time. Control characters are shown as
/// \xNN, so that nobody who chooses a client id can forge a line.
void installLog();

/// Logs what the server is doing now.
void logState(const ServerState &state);

} // namespace supersynk
