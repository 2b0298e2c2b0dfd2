// SPDX-License-Identifier: GPL-3.0-only
#include "app/replaying.h"

#include "app/options.h"
#include "app/recordingtime.h"
#include "server/recording/replay/player.h"

#include <QDebug>
#include <QDir>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Phase = PlayerState::Phase;

/// Logs what has changed between two states.
void logChange(const PlayerState &before, const PlayerState &now)
{
    if (now.phase == Phase::Failed && before.phase != Phase::Failed)
        qCritical().noquote() << now.problem;
    if (now.isOpen() && !now.problem.isEmpty() && now.problem != before.problem)
        qWarning().noquote() << "Replay:" << now.problem;
    if (before.phase == Phase::Playing && now.phase == Phase::Paused && now.position == now.duration)
        qInfo("The replay has reached its end: its clients stay as they are");
}

} // namespace

void logReplays(Player &player)
{
    QObject::connect(&player, &Player::opened, &player,
                     [&player](const std::shared_ptr<const RecordingTimeline> &timeline) {
                         qInfo().noquote()
                             << u"Replaying %1; duration: %2, clients: %3"_s
                                    .arg(QDir::toNativeSeparators(player.state().path),
                                         elapsedText(std::chrono::floor<std::chrono::microseconds>(
                                             timeline->duration())))
                                    .arg(timeline->lanes.size());
                     });
    QObject::connect(&player, &Player::stateChanged, &player,
                     [before = PlayerState()](const PlayerState &now) mutable {
                         logChange(before, now);
                         before = now;
                     });
}

void openReplay(Player &player, const ReplayRequest &request, bool plays)
{
    if (request.path.isEmpty())
        return;
    QObject::connect(
        &player, &Player::opened, &player,
        [&player, loops = request.loops, plays](const std::shared_ptr<const RecordingTimeline> &timeline) {
            if (loops)
                player.setLoop(std::pair(PlayerState::Offset(0), timeline->duration()));
            if (plays)
                player.play();
        },
        Qt::SingleShotConnection);
    player.open(request.path, request.settings);
}

} // namespace supersynk
