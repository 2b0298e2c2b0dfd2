// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/recordingsession.h"

#include "server/base/version.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::RecordingSession)
};

QDateTime dateOf(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(instant).time_since_epoch().count());
}

} // namespace

struct RecordingSession::OpenFile
{
    explicit OpenFile(const QString &path)
        : file(path)
        , writer(file.part())
    {}

    RecordingFile file;
    RecordingWriter writer;
    Instant begun;
};

RecordingSession::RecordingSession(RecordingSettings settings, Surroundings surroundings)
    : m_settings(std::move(settings))
    , m_surroundings(std::move(surroundings))
{
    m_state.settings = m_settings;
}

RecordingSession::~RecordingSession() = default;
RecordingSession::RecordingSession(RecordingSession &&) noexcept = default;

bool RecordingSession::start(const std::vector<ChannelEvent> &present,
                             std::chrono::milliseconds clientTimeout, Instant begin, Instant now)
{
    for (const ChannelEvent &event : present) {
        if (isWanted(event.key))
            m_present.apply(event);
    }
    m_clientTimeout = clientTimeout;
    m_state.since = begin;
    m_addedBefore.time = begin;
    m_bytesMeasured.time = begin;
    const QDir root(m_settings.folder);
    const RecordingName name(m_settings.name, m_settings.fields, dateOf(m_surroundings.published(begin)));
    m_firstPath = root.absoluteFilePath(name.path(name.firstFreeRun(root.path())));
    if (!root.mkpath(u"."_s)) {
        fail(Text::tr("The folder %1 can't be made.").arg(QDir::toNativeSeparators(root.path())));
        return false;
    }
    checkDisk();
    if (m_state.freeBytes < kLeastToStart) {
        fail(Text::tr("There is no room for a recording: less than %1 are free on the disk.")
                 .arg(QLocale().formattedDataSize(kLeastToStart, 0, QLocale::DataSizeSIFormat)));
        return false;
    }
    return openFile(begin, now);
}

bool RecordingSession::openFile(Instant begin, Instant now)
{
    QString path = m_firstPath;
    if (++m_fileNumber > 1) {
        const auto split = [this] {
            return m_firstPath.chopped(RecordingName::kEnding.size())
                + u"_split-%1"_s.arg(m_fileNumber, 2, 10, QChar(u'0')) + RecordingName::kEnding;
        };
        for (path = split(); RecordingName::isTaken(path); path = split())
            ++m_fileNumber; // of an earlier recording, whose first file was moved
    }
    auto file = std::make_unique<OpenFile>(path);
    m_state.path = path;
    if (const auto problem = file->file.create()) {
        fail(*problem);
        return false;
    }
    file->begun = begin;
    m_file = std::move(file);
    m_synced = now;
    bool isWritten = m_file->writer.begin(metadata(now))
        && m_file->writer.addClientTimeout(m_clientTimeout, timeOf(begin));
    for (ChannelEvent &event : m_present.events(begin))
        isWritten = isWritten && write(std::move(event));
    if (!isWritten) {
        fail(m_file->file.part().errorString());
        return false;
    }
    m_state.phase = RecordingState::Phase::Recording;
    measure(now);
    return true;
}

std::optional<QString> RecordingSession::closeFile(Instant now)
{
    if (!m_file->writer.addLabels(m_labels) || !m_file->writer.finish(metadata(now)))
        return m_file->file.part().errorString();
    const auto file = std::exchange(m_file, nullptr);
    m_bytesBefore += file->writer.size();
    m_messagesBefore += file->writer.messageCount();
    return file->file.close(file->writer.messageCount());
}

void RecordingSession::add(const EventQueue::Batch &batch)
{
    if (!m_file)
        return;
    const Instant time = batch.events.empty() ? m_synced : batch.events.front().time;
    bool isWritten = true;
    if (batch.dropped > 0)
        addGap(batch.dropped, time);
    for (const ChannelEvent &event : batch.events) {
        if (!isWritten || !m_file)
            break;
        if (!isWanted(event.key) || event.kind == ChannelEvent::Kind::Present)
            continue;
        m_present.apply(event);
        isWritten = write(event);
        if (m_file->writer.isOutOfChannels()) {
            rotate(event.time); // the new file begins with what is present, this event included
            if (!m_file)
                return;
        }
    }
    if (!isWritten)
        fail(m_file->file.part().errorString());
}

void RecordingSession::add(const Marker &marker)
{
    if (m_openMarker && m_openMarker->time == marker.time)
        m_openMarker.reset();
    if (marker.time < m_state.since)
        return; // the recording of that time has ended
    if (m_file && !m_file->writer.add(marker, timeOf(marker.time)))
        fail(m_file->file.part().errorString());
}

void RecordingSession::addGap(std::uint64_t dropped, Instant time)
{
    m_state.dropped += dropped;
    if (m_file && !m_file->writer.addGap(dropped, timeOf(time)))
        fail(m_file->file.part().errorString());
}

void RecordingSession::setClientTimeout(std::chrono::milliseconds timeout, Instant now)
{
    m_clientTimeout = timeout;
    if (m_file && !m_file->writer.addClientTimeout(timeout, timeOf(now)))
        fail(m_file->file.part().errorString());
}

void RecordingSession::tick(Instant now)
{
    if (!m_file)
        return;
    if (!m_file->writer.flushDue(timeOf(now)))
        return fail(m_file->file.part().errorString());
    if (now - m_labelsWritten >= kLabelPeriod) {
        m_labelsWritten = now;
        if (!m_file->writer.addLabels(m_labels))
            return fail(m_file->file.part().errorString());
    }
    measure(now);
    const bool isLong = m_settings.fileTime.count() > 0 && now - m_file->begun >= m_settings.fileTime;
    const bool isLarge = m_settings.fileBytes > 0 && m_file->writer.size() >= m_settings.fileBytes;
    if (isLong || isLarge) {
        rotate(now);
    } else if (now - m_synced >= kSyncPeriod) {
        if (const auto problem = m_file->file.sync())
            return fail(*problem);
        m_synced = now;
        measureBytesPerSecond(now);
        checkDisk();
        if (m_state.freeBytes < kLeastToGoOn) {
            stop(now);
            m_state.phase = RecordingState::Phase::Failed;
            m_state.problem = Text::tr("The recording has ended, as the disk is nearly full.");
        }
    }
}

void RecordingSession::rotate(Instant now)
{
    if (const auto problem = closeFile(now))
        return fail(*problem);
    (void)openFile(now, now); // reports its own failure
}

void RecordingSession::stop(Instant now)
{
    if (m_openMarker)
        add(Marker(*m_openMarker));
    if (!m_file)
        return;
    measure(now);
    if (const auto problem = closeFile(now))
        return fail(*problem);
    m_state.bytes = m_bytesBefore;
    m_state.messages = m_messagesBefore;
    m_state.phase = RecordingState::Phase::Off;
    m_state.timeLeft.reset();
    m_state.messagesPerSecond = 0;
    m_state.warning.clear();
}

bool RecordingSession::isWanted(const QByteArray &key) const
{
    return m_settings.channels.isEmpty() || m_settings.channels.contains(key);
}

bool RecordingSession::write(ChannelEvent event)
{
    if (!m_settings.keepsAddresses)
        event.address.clear();
    ++m_added;
    return m_file->writer.add(event, timeOf(event.time));
}

mcap::Time RecordingSession::timeOf(Instant instant) const
{
    return m_surroundings.published(instant);
}

mcap::Metadata RecordingSession::metadata(Instant now) const
{
    using namespace std::chrono;
    const auto nanoseconds = [](auto time) {
        return QByteArray::number(
            static_cast<qint64>(duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count()));
    };
    mcap::Metadata metadata{
        {"supersynk_version", SUPERSYNK_VERSION},
        {"file", QByteArray::number(m_fileNumber)},
        {"system_time_ns", nanoseconds(m_surroundings.published(now))},
        {"steady_time_ns", nanoseconds(steady_clock::now())}, // that of LSL on the same computer
        {"client_timeout_ms", QByteArray::number(static_cast<qint64>(m_clientTimeout.count()))},
        {"dropped", QByteArray::number(static_cast<qulonglong>(m_state.dropped))},
    };
    for (const SessionField &field : kSessionFields) {
        if (const QString &value = m_settings.fields.*field.member; !value.isEmpty())
            metadata.emplace(QByteArray(field.name.data(), field.name.size()), value.toUtf8());
    }
    return metadata;
}

void RecordingSession::checkDisk()
{
    m_state.freeBytes = m_surroundings.freeBytes(m_settings.folder);
    const std::uint64_t left = m_state.freeBytes - std::min(m_state.freeBytes, kLeastToGoOn);
    m_state.timeLeft.reset();
    if (m_state.bytesPerSecond > 0) {
        constexpr double kMost = 1e9; // 30 years
        const double seconds = std::min(static_cast<double>(left) / m_state.bytesPerSecond, kMost);
        m_state.timeLeft = std::chrono::seconds(static_cast<std::chrono::seconds::rep>(seconds));
    }
    const bool isLow = m_state.freeBytes < kLow || (m_state.timeLeft && *m_state.timeLeft < kLowTime);
    m_state.warning = isLow ? Text::tr("The disk is filling up.") : QString();
}

void RecordingSession::measure(Instant now)
{
    m_state.bytes = m_bytesBefore + m_file->writer.size();
    m_state.messages = m_messagesBefore + m_file->writer.messageCount();
    m_state.clients = m_present.size();
    m_state.duration = std::chrono::floor<std::chrono::seconds>(now - m_state.since);
    const std::chrono::duration<double> elapsed = now - m_addedBefore.time;
    if (elapsed >= std::chrono::seconds(1)) {
        m_state.messagesPerSecond = static_cast<double>(m_added - m_addedBefore.count) / elapsed.count();
        m_addedBefore = {now, m_added};
    }
}

void RecordingSession::measureBytesPerSecond(Instant now)
{
    const std::chrono::duration<double> elapsed = now - m_bytesMeasured.time;
    const double rate = static_cast<double>(m_state.bytes - m_bytesMeasured.count) / elapsed.count();
    constexpr double kWeight = 0.2; // of the latest two seconds, so that some ten count
    m_state.bytesPerSecond = m_bytesMeasured.count == 0
        ? rate
        : m_state.bytesPerSecond + kWeight * (rate - m_state.bytesPerSecond);
    m_bytesMeasured = {now, m_state.bytes};
}

void RecordingSession::fail(const QString &problem)
{
    const bool hasBegun = m_state.phase == RecordingState::Phase::Recording;
    m_state.phase = RecordingState::Phase::Failed;
    m_state.problem = (hasBegun ? Text::tr("The recording has ended: %1", "reason")
                                : Text::tr("The recording can't begin: %1", "reason"))
                          .arg(problem);
    const auto file = std::exchange(m_file, nullptr);
    if (!file)
        return;
    if (file->writer.finishOnFullDisk([&file](std::uint64_t size) { return file->file.cut(size); }))
        (void)file->file.close(); // else a part is left, to be repaired
}

} // namespace supersynk
