// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/replay/player.h"

#include "server/base/threadhosted.h"
#include "server/recording/replay/playerworker.h"

#include <QMetaObject>

#include <algorithm>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {

struct Player::Private
{
    Private(ChannelStore &store, std::function<Instant()> now, PlayerWorker::Reports reports)
        : worker(u"supersynk-player"_s, store, std::move(now), std::move(reports))
    {}

    /// Changes the replay, in its thread.
    void change(std::function<void(Replay &, Instant)> change)
    {
        worker.post([this, change = std::move(change)] { worker.object()->change(change); });
    }

    void keep(const ReplaySettings &latest)
    {
        const std::lock_guard lock(mutex);
        settings = latest;
    }

    std::mutex mutex; // guards what follows
    PlayerState state;
    std::shared_ptr<const RecordingTimeline> timeline;
    ReplaySettings settings;
    std::optional<Offset> wanted; // the position of the latest seek() that the thread has not begun

    ThreadHosted<PlayerWorker> worker; // ends first
};

Player::Player(ChannelStore &store, std::function<Instant()> now, QObject *parent)
    : QObject(parent)
    , m_private(std::make_unique<Private>(
          store, std::move(now),
          PlayerWorker::Reports{.state = [this](const PlayerState &state) { take(state); },
                                .opened = [this](const auto &timeline) { take(timeline); }}))
{}

Player::~Player()
{
    PlayerWorker *const worker = m_private->worker.object();
    (void)worker->nextRequest(); // ends an open() that has not finished
    m_private->worker.run([worker] { worker->close(); });
}

void Player::open(const QString &path, const ReplaySettings &settings)
{
    m_private->keep(settings);
    PlayerWorker *const worker = m_private->worker.object();
    m_private->worker.post(
        [worker, path, settings, request = worker->nextRequest()] { worker->open(path, settings, request); });
}

void Player::close()
{
    PlayerWorker *const worker = m_private->worker.object();
    (void)worker->nextRequest();
    m_private->worker.post([worker] { worker->close(); });
}

void Player::play()
{
    m_private->change([](Replay &replay, Instant now) { replay.play(now); });
}

void Player::pause()
{
    m_private->change([](Replay &replay, Instant now) { replay.pause(now); });
}

void Player::step(int messages)
{
    m_private->change([messages](Replay &replay, Instant now) { replay.step(messages, now); });
}

void Player::seek(Offset position)
{
    {
        const std::lock_guard lock(m_private->mutex);
        if (std::exchange(m_private->wanted, position))
            return; // the thread has not begun the last one, and takes this one instead
    }
    m_private->worker.post([data = m_private.get()] {
        std::optional<Offset> wanted;
        {
            const std::lock_guard lock(data->mutex);
            wanted = std::exchange(data->wanted, std::nullopt);
        }
        data->worker.object()->change(
            [&wanted](Replay &replay, Instant now) { replay.seek(wanted.value_or(Offset(0)), now); });
    });
}

void Player::setSpeed(double speed)
{
    PlayerWorker *const worker = m_private->worker.object();
    const double clamped = speed > kMinSpeed ? std::min(speed, kMaxSpeed) : kMinSpeed;
    m_private->worker.post([worker, clamped] { worker->setSpeed(clamped); });
}

void Player::setLoop(std::optional<std::pair<Offset, Offset>> loop)
{
    m_private->change([loop](Replay &replay, Instant now) { replay.setLoop(loop, now); });
}

void Player::setSettings(const ReplaySettings &settings)
{
    m_private->keep(settings);
    m_private->change([settings](Replay &replay, Instant now) { replay.setSettings(settings, now); });
}

ReplaySettings Player::settings() const
{
    const std::lock_guard lock(m_private->mutex);
    return m_private->settings;
}

PlayerState Player::state() const
{
    const std::lock_guard lock(m_private->mutex);
    return m_private->state;
}

std::shared_ptr<const RecordingTimeline> Player::timeline() const
{
    const std::lock_guard lock(m_private->mutex);
    return m_private->timeline;
}

void Player::take(const PlayerState &state)
{
    {
        const std::lock_guard lock(m_private->mutex);
        m_private->state = state;
    }
    QMetaObject::invokeMethod(
        this, [this, state] { Q_EMIT stateChanged(state); }, Qt::QueuedConnection);
}

void Player::take(const std::shared_ptr<const RecordingTimeline> &timeline)
{
    {
        const std::lock_guard lock(m_private->mutex);
        m_private->timeline = timeline;
    }
    if (timeline)
        QMetaObject::invokeMethod(
            this, [this, timeline] { Q_EMIT opened(timeline); }, Qt::QueuedConnection);
}

} // namespace supersynk
