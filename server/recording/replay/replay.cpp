// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/replay/replay.h"

#include <QCoreApplication>

#include <algorithm>

namespace supersynk {

using namespace std::chrono_literals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Replay)
};

/// A paused client posts this often, so that no list shows it as silent.
constexpr std::chrono::milliseconds kPausedInterval{500};

/// A client is kept from this share of the client timeout on.
constexpr double kKeptFrom = 0.8;

std::chrono::microseconds keptFrom(std::chrono::milliseconds clientTimeout)
{
    return std::chrono::round<std::chrono::microseconds>(kKeptFrom * clientTimeout);
}

} // namespace

Replay::Replay(ReplaySource source, ChannelStore &store, const ReplaySettings &settings, Instant now)
    : m_source(std::move(source))
    , m_store(store)
{
    setSettings(settings, now);
}

void Replay::play(Instant now)
{
    if (m_isPlaying)
        return;
    if (m_loop && m_position >= m_loop->second)
        goTo(m_loop->first, now);
    else if (m_position >= duration())
        goTo({}, now);
    m_since = now;
    m_isPlaying = true;
}

void Replay::pause(Instant now)
{
    advance(now);
    m_position = position(now);
    m_isPlaying = false;
}

void Replay::seek(Offset position, Instant now)
{
    goTo(std::clamp(position, Offset(0), duration()), now);
}

void Replay::step(int moments, Instant now)
{
    pause(now);
    if (moments < 0) {
        goTo(m_source.momentBefore(m_position, -moments), now);
        return;
    }
    for (; moments > 0; --moments) {
        const auto next = m_source.nextTime();
        if (!next)
            break;
        takeUntil(*next, now);
        m_position = *next;
    }
}

void Replay::setSpeed(double speed, Instant now)
{
    m_position = position(now);
    m_since = now;
    m_speed = speed;
}

void Replay::setLoop(std::optional<Loop> loop, Instant now)
{
    advance(now); // up to here, the former loop holds
    m_loop.reset();
    if (!loop)
        return;
    const auto [a, b] = std::minmax(
        {std::clamp(loop->first, Offset(0), duration()), std::clamp(loop->second, Offset(0), duration())});
    if (b - a >= kMinLoop)
        m_loop = Loop(a, b);
}

void Replay::setSettings(const ReplaySettings &settings, Instant now)
{
    const Offset at = position(now);
    m_target = nullptr; // removes the clients, which may have the names of the new ones
    m_target = std::make_unique<ReplayTarget>(m_store, settings);
    m_source.setClients(settings.clients);
    goTo(at, now);
}

void Replay::advance(Instant now)
{
    if (m_isPlaying) {
        const Offset at = position(now);
        takeUntil(at, now);
        if (at >= limit() && isInLoop()) {
            goTo(m_loop->first, now);
        } else if (at >= limit()) {
            m_position = at;
            m_isPlaying = false;
        }
    }
    m_target->postDue(now);
    if (now >= m_kept + keepPeriod())
        keepClients(now);
}

Instant Replay::nextDue(Instant now)
{
    Instant due = m_kept + keepPeriod();
    if (const auto waiting = m_target->nextDue())
        due = std::min(due, *waiting);
    if (m_isPlaying) {
        due = std::min(due, instantOf(limit()));
        if (const auto next = m_source.nextTime())
            due = std::min(due, instantOf(*next));
    }
    return std::max(due, now);
}

Replay::Offset Replay::position(Instant now) const
{
    if (!m_isPlaying)
        return m_position;
    const std::chrono::duration<double, std::nano> played = (now - m_since) * m_speed;
    return std::min(m_position + std::chrono::round<Offset>(played), limit());
}

QString Replay::problem() const
{
    const QString refused = m_target->problem();
    if (!refused.isEmpty() || !m_source.isDamaged())
        return refused;
    return Text::tr("Parts of the recording can't be read and are left out.");
}

void Replay::takeUntil(Offset position, Instant now)
{
    const auto interval = m_isPlaying && m_speed > 1 ? kMinInterval : 0ms;
    for (auto next = m_source.nextTime(); next && *next <= position; next = m_source.nextTime())
        m_target->apply(m_source.take(), now, interval);
}

void Replay::goTo(Offset position, Instant now)
{
    m_target->show(m_source.seek(position), now);
    m_position = position;
    m_since = now;
}

/// Posts for clients that would be silent for too long, because the replay is paused or slow, or because the
/// server now has a shorter client timeout; and removes those whose end is missing in the recording.
void Replay::keepClients(Instant now)
{
    m_kept = now;
    const std::chrono::milliseconds timeout = m_store.clientTimeout();
    if (!m_isPlaying) {
        const std::chrono::microseconds interval = std::min(kPausedInterval, timeout / 3);
        for (const auto &[client, recorded] : m_target->clients())
            m_target->postAgain(client, now, interval);
        return;
    }
    const Offset at = position(now);
    const RecordingTimeline &timeline = m_source.timeline();
    const auto recordedTimeout = timeline.clientTimeoutAt(at);
    for (const auto &[client, recorded] : m_target->clients()) {
        if (!m_source.isThere(client, at))
            m_target->remove(client, JournalEntry::Kind::TimedOut);
        else if (timeline.begin + at - recorded < keptFrom(recordedTimeout))
            m_target->postAgain(client, now, keptFrom(timeout));
    }
}

/// Where playing ends or begins again.
Replay::Offset Replay::limit() const
{
    return isInLoop() ? m_loop->second : duration();
}

bool Replay::isInLoop() const
{
    return m_loop && m_position < m_loop->second;
}

std::chrono::microseconds Replay::keepPeriod() const
{
    return std::clamp<std::chrono::microseconds>(m_store.clientTimeout() / 8, 10ms, 100ms);
}

/// When \a position is reached; rounded up, so that it then is.
Instant Replay::instantOf(Offset position) const
{
    const std::chrono::duration<double, std::nano> left = (position - m_position) / m_speed;
    return m_since + std::chrono::ceil<Instant::duration>(left);
}

} // namespace supersynk
