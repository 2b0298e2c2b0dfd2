// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/replay/playerworker.h"

#include "server/recording/timelinebuilder.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace supersynk {

using namespace std::chrono_literals;
using Phase = PlayerState::Phase;

namespace {

constexpr std::chrono::milliseconds kReportPeriod{33};

} // namespace

PlayerWorker::PlayerWorker(ChannelStore &store, std::function<Instant()> now, Reports reports)
    : m_store(store)
    , m_now(std::move(now))
    , m_reports(std::move(reports))
    , m_timer(this) // moves to the thread with its parent
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PlayerWorker::work);
}

void PlayerWorker::open(const QString &path, const ReplaySettings &settings, int request)
{
    if (request != m_latestRequest)
        return;
    m_replay = nullptr;
    m_state = {.phase = Phase::Opening, .path = path, .speed = m_state.speed};
    m_reports.opened(nullptr);
    report();

    auto opened = RecordingReader::open(path);
    if (const auto *problem = std::get_if<QString>(&opened)) {
        fail(*problem);
        return;
    }
    auto &reader = std::get<RecordingReader>(opened);
    auto built = buildTimeline(reader, [this, request](double share) {
        m_state.opened = share;
        if (m_now() >= m_reported + kReportPeriod)
            report();
        return request == m_latestRequest;
    });
    if (!built)
        return; // the next request follows
    const auto timeline = std::make_shared<const RecordingTimeline>(*std::move(built));
    m_replay =
        std::make_unique<Replay>(ReplaySource(std::move(reader), timeline), m_store, settings, m_now());
    m_replay->setSpeed(m_state.speed, m_now());
    m_state.phase = Phase::Paused;
    m_state.opened = 1;
    m_reports.opened(timeline);
    work();
    report();
}

void PlayerWorker::close()
{
    m_replay = nullptr;
    m_timer.stop();
    m_state = {.speed = m_state.speed};
    m_reports.opened(nullptr);
    report();
}

void PlayerWorker::change(const std::function<void(Replay &, Instant)> &change)
{
    if (!m_replay)
        return;
    change(*m_replay, m_now());
    work();
    report();
}

void PlayerWorker::setSpeed(double speed)
{
    m_state.speed = speed;
    change([speed](Replay &replay, Instant now) { replay.setSpeed(speed, now); });
    if (!m_replay)
        report();
}

void PlayerWorker::work()
{
    if (!m_replay)
        return;
    const bool wasPlaying = m_replay->isPlaying();
    const Instant now = m_now();
    m_replay->advance(now);
    if (wasPlaying != m_replay->isPlaying() || (wasPlaying && now >= m_reported + kReportPeriod))
        report();
    schedule();
}

void PlayerWorker::schedule()
{
    const Instant now = m_now();
    const auto wait = m_replay->nextDue(now) - now;
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(wait));
}

void PlayerWorker::report()
{
    const Instant now = m_now();
    if (m_replay) {
        m_state.phase = m_replay->isPlaying() ? Phase::Playing : Phase::Paused;
        m_state.position = m_replay->position(now);
        m_state.duration = m_replay->duration();
        m_state.loop = m_replay->loop();
        m_state.loop = m_replay->loop();
        m_state.clients = m_replay->clientCount();
        m_state.problem = m_replay->problem();
    }
    m_reported = now;
    m_reports.state(m_state);
}

void PlayerWorker::fail(const QString &problem)
{
    m_state.phase = Phase::Failed;
    m_state.problem = problem;
    report();
}

} // namespace supersynk
