// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingworker.h"

#include "server/channels/channelstore.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr std::chrono::milliseconds kPeriod{250};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::RecordingWorker)
};

/// 0 if it is unknown.
std::uint64_t freeBytesAt(const QString &path)
{
    std::error_code error;
    const auto space = std::filesystem::space(QFileInfo(path).filesystemAbsoluteFilePath(), error);
    return error ? 0 : space.available;
}

} // namespace

RecordingWorker::RecordingWorker(Context context)
    : m_context(std::move(context))
    , m_timer(this)
{
    m_timer.setInterval(kPeriod);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RecordingWorker::tick);
}

void RecordingWorker::start(const RecordingSettings &settings, Instant since, bool withLastMinute)
{
    ++m_commands;
    const Instant now = m_context.clocks.now();
    const EventQueue::Batch batch = take(now);
    if (!m_session)
        begin(settings, m_recent && withLastMinute ? m_recent->begin(since) : since, batch, now);
    report(now);
}

void RecordingWorker::stop()
{
    ++m_commands;
    const Instant now = m_context.clocks.now();
    if (m_session) {
        take(now);
        m_session->stop(now);
        endIfOver();
    }
    report(now);
}

void RecordingWorker::end()
{
    setAutomatic(std::nullopt, {});
    setKeepsRecent(false);
    if (m_session) // by itself
        stop();
    m_timer.stop();
}

void RecordingWorker::setKeepsRecent(bool keeps)
{
    if (keeps == m_recent.has_value())
        return;
    const Instant now = m_context.clocks.now();
    take(now);
    if (keeps) {
        m_recent.emplace(m_context.recentBytes, m_context.store.clientTimeout());
        m_context.tap.useAnew(RecordingTap::LastMinute);
        m_timer.start();
    } else {
        m_recent.reset();
        release(RecordingTap::LastMinute);
    }
    report(now);
}

void RecordingWorker::setAutomatic(const std::optional<RecordingSettings> &settings,
                                   std::chrono::seconds linger)
{
    if (!settings) {
        m_automatic.reset();
        release(RecordingTap::Automatic);
        return;
    }
    m_automatic.emplace(Automatic{*settings, AutoRecording(linger)});
    m_context.tap.use(RecordingTap::Automatic);
    m_timer.start();
}

RecordingWorker::Kept RecordingWorker::keepLastMinute(RecordingSettings settings)
{
    if (!m_recent)
        return {.problem = Text::tr("The last minute is not kept.")};
    const Instant now = m_context.clocks.now();
    take(now);
    if (m_recent->isEmpty())
        return {.problem = Text::tr("Nothing has happened in the last minute.")};
    settings.name += u"_last-minute"_s;
    RecordingSession session = makeSession(settings);
    if (m_recent->startRecording(session, m_recent->begin(now), now))
        session.stop(now);
    return {session.state().path, session.state().problem};
}

void RecordingWorker::add(const Marker &marker)
{
    if (m_recent)
        m_recent->add(marker);
    if (m_session) {
        take(m_context.clocks.now()); // what happened before it
        m_session->add(marker);
        endIfOver();
    }
}

void RecordingWorker::setOpenMarker(const std::optional<Marker> &marker)
{
    if (m_session)
        m_session->setOpenMarker(marker);
}

void RecordingWorker::setClientTimeout(std::chrono::milliseconds timeout)
{
    const Instant now = m_context.clocks.now();
    if (m_recent)
        m_recent->setClientTimeout(timeout, now);
    if (m_session) {
        m_session->setClientTimeout(timeout, now);
        endIfOver();
    }
}

void RecordingWorker::setLabels(const ClientLabels &labels)
{
    m_labels = labels;
    if (m_session)
        m_session->setLabels(labels);
}

void RecordingWorker::tick()
{
    const Instant now = m_context.clocks.now();
    const EventQueue::Batch batch = take(now);
    if (m_session)
        m_session->tick(now);
    const bool isOver = m_session && m_session->state().phase != RecordingState::Phase::Recording;
    endIfOver();
    startOrEndAutomatically(batch, now);
    if (isOver || now - m_reported >= kReportPeriod)
        report(now);
}

EventQueue::Batch RecordingWorker::take(Instant now)
{
    EventQueue::Batch batch = m_context.queue.drain();
    noteReplayed(batch);
    if (m_recent) {
        m_recent->add(batch, now);
        m_recent->advance(now);
    }
    if (m_session)
        m_session->add(batch);
    return batch;
}

/// \a batch: what has happened since the tap is used, if the last minute is not kept.
void RecordingWorker::begin(const RecordingSettings &settings, Instant from, const EventQueue::Batch &batch,
                            Instant now)
{
    m_session.emplace(makeSession(settings));
    bool isStarted = false;
    if (m_recent) {
        isStarted = m_recent->startRecording(*m_session, from, now);
    } else {
        LastMinute first(m_context.recentBytes, m_context.store.clientTimeout());
        first.add(batch, now);
        isStarted = first.startRecording(*m_session, from, now);
    }
    if (isStarted) {
        m_session->tick(now); // counts what it has begun with
        m_timer.start();
    }
    endIfOver();
}

void RecordingWorker::endIfOver()
{
    if (!m_session || m_session->state().phase == RecordingState::Phase::Recording)
        return;
    m_state = m_session->state();
    m_session.reset();
    release(RecordingTap::Recording);
}

void RecordingWorker::startOrEndAutomatically(const EventQueue::Batch &batch, Instant now)
{
    if (!m_automatic)
        return;
    const std::size_t clients = countClients(m_automatic->settings.channels);
    switch (m_automatic->rule.update(clients, m_session.has_value(), now)) {
    case AutoRecording::Action::None:
        return;
    case AutoRecording::Action::Start: {
        const auto first = std::ranges::find_if(batch.events, [](const ChannelEvent &event) {
            return event.kind != ChannelEvent::Kind::Present;
        });
        m_context.tap.use(RecordingTap::Recording);
        begin(m_automatic->settings, first == batch.events.end() ? now : first->time, batch, now);
        break;
    }
    case AutoRecording::Action::Stop:
        m_session->stop(now);
        endIfOver();
        break;
    }
    report(now);
}

void RecordingWorker::noteReplayed(const EventQueue::Batch &batch)
{
    for (const ChannelEvent &event : batch.events) {
        if (!event.isReplayed)
            continue;
        if (event.isBody())
            m_replayed.insert({event.key, event.clientId});
        else if (event.kind != ChannelEvent::Kind::Joined)
            m_replayed.remove({event.key, event.clientId});
    }
}

std::size_t RecordingWorker::countClients(const QList<QByteArray> &channels) const
{
    const auto isWanted = [&](const QByteArray &key) { return channels.isEmpty() || channels.contains(key); };
    std::size_t clients = 0;
    for (const auto &[key, count] : m_context.store.census())
        clients += isWanted(key) ? count : 0;
    const auto replayed = std::ranges::count_if(
        m_replayed, [&](const std::pair<QByteArray, QByteArray> &client) { return isWanted(client.first); });
    return clients - std::min(clients, static_cast<std::size_t>(replayed));
}

void RecordingWorker::release(RecordingTap::User user)
{
    m_context.tap.release(user);
    if (!m_context.tap.isUsed()) {
        m_timer.stop();
        m_replayed.clear();
    }
}

void RecordingWorker::report(Instant now)
{
    if (m_session)
        m_state = m_session->state();
    RecordingState state = m_state;
    state.queueFill = m_context.queue.fill();
    if (m_recent) {
        state.keepsRecent = true;
        state.recentTime = std::chrono::floor<std::chrono::seconds>(now - m_recent->begin(now));
        state.recentBytes = m_recent->bytes();
    }
    m_reported = now;
    m_context.report(state, m_commands);
}

RecordingSession RecordingWorker::makeSession(const RecordingSettings &settings) const
{
    RecordingSession session(settings, {.published = m_context.clocks.published, .freeBytes = freeBytesAt});
    session.setLabels(m_labels);
    return session;
}

} // namespace supersynk
