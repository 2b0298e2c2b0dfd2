// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recorder.h"

#include "server/base/threadhosted.h"
#include "server/recording/recordingfile.h"
#include "server/recording/recordingworker.h"

#include <QCoreApplication>
#include <QSemaphore>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Phase = RecordingState::Phase;

constexpr std::chrono::milliseconds kLongestFinish{10'000};

} // namespace

Recorder::Recorder(ChannelStore &store, RecordingClocks clocks, QObject *parent)
    : QObject(parent)
    , m_clocks(std::move(clocks))
    , m_queue(std::make_unique<EventQueue>(kQueueBytes, m_clocks.now))
    , m_tap(std::make_unique<RecordingTap>(store, *m_queue))
    , m_worker(std::make_unique<ThreadHosted<RecordingWorker>>(
          u"supersynk-record"_s,
          RecordingWorker::Context{
              store, *m_queue, *m_tap, m_clocks, kRecentBytes,
              [this](const RecordingState &state, std::uint64_t commands) { take(state, commands); }}))
{}

Recorder::~Recorder()
{
    stop();
    m_worker->run([worker = m_worker->object()] { worker->end(); });
}

void Recorder::setKeepsRecent(bool keeps)
{
    m_worker->post([worker = m_worker->object(), keeps] { worker->setKeepsRecent(keeps); });
}

bool Recorder::start(const RecordingSettings &settings, bool withLastMinute)
{
    const std::lock_guard lock(m_mutex);
    const Start start{settings, withLastMinute};
    if (m_state.phase == Phase::Closing && (!m_next || m_next->settings == settings)) {
        m_next = start;
        return true;
    }
    if (m_state.isActive())
        return false;
    begin(start);
    return true;
}

/// With the lock held.
void Recorder::begin(const Start &start)
{
    RecordingState state{.phase = Phase::Starting,
                         .settings = start.settings,
                         .keepsRecent = m_state.keepsRecent,
                         .recentTime = m_state.recentTime,
                         .recentBytes = m_state.recentBytes};
    if (!m_worker->isRunning()) {
        state.phase = Phase::Failed;
        state.problem = tr("The system can't create another thread for the recording.");
        setState(state);
        return;
    }
    ++m_commands;
    setState(state);
    const Instant since = m_clocks.now();
    m_tap->use(RecordingTap::Recording);
    m_worker->post([worker = m_worker->object(), start, since] {
        worker->start(start.settings, since, start.withLastMinute);
    });
}

void Recorder::stop()
{
    const std::lock_guard lock(m_mutex);
    m_next.reset();
    if (m_state.phase != Phase::Starting && m_state.phase != Phase::Recording)
        return;
    ++m_commands;
    RecordingState state = m_state;
    state.phase = Phase::Closing;
    setState(state);
    m_worker->post([worker = m_worker->object()] { worker->stop(); });
}

bool Recorder::finish()
{
    stop();
    const auto closed = std::make_shared<QSemaphore>();
    m_worker->post([closed] { closed->release(); });
    return !m_worker->isRunning() || closed->tryAcquire(1, int(kLongestFinish.count()));
}

void Recorder::setAutomatic(const std::optional<RecordingSettings> &settings, std::chrono::seconds linger)
{
    m_worker->post(
        [worker = m_worker->object(), settings, linger] { worker->setAutomatic(settings, linger); });
}

void Recorder::keepLastMinute(const RecordingSettings &settings)
{
    m_worker->post([this, settings] {
        const RecordingWorker::Kept kept = m_worker->object()->keepLastMinute(settings);
        QMetaObject::invokeMethod(
            this, [this, kept] { Q_EMIT keptLastMinute(kept.path, kept.problem); }, Qt::QueuedConnection);
    });
}

void Recorder::mark(Marker marker)
{
    if (marker.time == Instant())
        marker.time = m_clocks.now();
    const std::size_t bytes = sizeof(Marker) + marker.bytes();
    m_waitingMarkerBytes += bytes;
    m_worker->post([this, marker, bytes] {
        m_worker->object()->add(marker);
        m_waitingMarkerBytes -= bytes;
    });
    QMetaObject::invokeMethod(
        this, [this, marker] { Q_EMIT marked(marker); }, Qt::QueuedConnection);
}

void Recorder::setOpenMarker(const std::optional<Marker> &marker)
{
    m_worker->post([worker = m_worker->object(), marker] { worker->setOpenMarker(marker); });
}

void Recorder::setClientTimeout(std::chrono::milliseconds timeout)
{
    m_worker->post([worker = m_worker->object(), timeout] { worker->setClientTimeout(timeout); });
}

void Recorder::setLabels(const ClientLabels &labels)
{
    m_worker->post([worker = m_worker->object(), labels] { worker->setLabels(labels); });
}

void Recorder::repair(const QString &folder)
{
    m_worker->post([this, folder] {
        const Repaired result = repairParts(folder);
        if (result.repaired.isEmpty() && result.failed.isEmpty())
            return;
        QMetaObject::invokeMethod(
            this, [this, result] { Q_EMIT repaired(result.repaired, result.failed); }, Qt::QueuedConnection);
    });
}

void Recorder::setDefaults(const RecordingSettings &settings)
{
    const std::lock_guard lock(m_mutex);
    m_defaults = settings;
}

RecordingSettings Recorder::defaults() const
{
    const std::lock_guard lock(m_mutex);
    return m_defaults;
}

RecordingState Recorder::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

/// What the worker says, which may not know of the last \a commands yet.
void Recorder::take(const RecordingState &state, std::uint64_t commands)
{
    const std::lock_guard lock(m_mutex);
    if (commands == m_commands) {
        setState(state);
    } else {
        RecordingState known = m_state;
        known.keepsRecent = state.keepsRecent;
        known.recentTime = state.recentTime;
        known.recentBytes = state.recentBytes;
        setState(known);
    }
    if (m_next && !m_state.isActive())
        begin(*std::exchange(m_next, std::nullopt));
}

/// With the lock held.
void Recorder::setState(const RecordingState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    QMetaObject::invokeMethod(
        this, [this, state] { Q_EMIT stateChanged(state); }, Qt::QueuedConnection);
}

} // namespace supersynk
