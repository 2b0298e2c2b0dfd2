// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace supersynk {

class Player;
struct ReplayRequest;

/// Logs what \a player does, from now on.
void logReplays(Player &player);

/// Opens the recording of \a request, if it has one, and plays it once it is open if \a plays.
void openReplay(Player &player, const ReplayRequest &request, bool plays);

} // namespace supersynk
