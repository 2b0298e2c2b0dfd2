// SPDX-License-Identifier: GPL-3.0-only
#include "ui/eventfiles/eventfiles.h"

#include "server/server.h"
#include "ui/eventfiles/lastrun.h"

#include <QCoreApplication>
#include <QDir>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

QString fileIn(const QString &folder)
{
    return QDir(folder).filePath(u"events.ndjson"_s);
}

} // namespace

EventFiles::EventFiles(EventLog &log, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_folder(folder)
    // The files have milliseconds.
    , m_begin(std::chrono::floor<std::chrono::milliseconds>(Server::publishedAt(Server::now())))
    , m_writer(u"supersynk-events"_s, fileIn(m_folder.path()))
{
    std::vector<LoggedEvent> earlier =
        eventsOfLastRun(RotatedFile(fileIn(m_folder.path())).paths(), kMaxEarlier);
    const bool hasEarlier = !earlier.empty();
    m_log.appendEarlier(std::move(earlier));
    connect(&m_log, &EventLog::added, this, &EventFiles::write);
    connect(&m_log, &EventLog::counted, this, &EventFiles::noteCount);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountPeriod);
    connect(&m_countTimer, &QTimer::timeout, this, &EventFiles::writeCounts);
    const EventWriter *writer = m_writer.object();
    connect(writer, &EventWriter::saved, this, &EventFiles::saved);
    connect(writer, &EventWriter::failed, this, [this](const QString &reason) {
        report(Severity::Warning,
               tr("The events can’t be kept in %1 (%2). They are listed here until the program ends.",
                  "folder, the system's reason")
                   .arg(QDir::toNativeSeparators(m_folder.path()), reason));
    });
    connect(writer, &EventWriter::recovered, this, [this](int missing) {
        report(Severity::Information,
               tr("The events are kept in %1 again, without %n event(s).", "a folder", missing)
                   .arg(QDir::toNativeSeparators(m_folder.path())));
    });
    logStart(hasEarlier);
}

EventFiles::~EventFiles()
{
    m_log.flush();
    writeCounts();
    m_writer.run([] {}); // after all that was handed over
}

void EventFiles::logStart(bool hasEarlier)
{
    const QString version = QCoreApplication::applicationVersion();
    m_log.append({.time = m_begin,
                  .severity = Severity::Information,
                  .kind = EventKind::ProgramStarted,
                  .text = hasEarlier
                      ? tr("Version %1. The events above are those of the last run.").arg(version)
                      : tr("Version %1.").arg(version)});
    m_log.flush();
}

void EventFiles::write(int first, int last)
{
    QList<LoggedEvent> events;
    for (int row = first; row <= last; ++row)
        events.append(m_log.at(row));
    hand(events);
}

void EventFiles::noteCount(int row)
{
    const LoggedEvent &event = m_log.at(row);
    m_counted.insert(event.number, event);
    if (!m_countTimer.isActive())
        m_countTimer.start();
}

void EventFiles::writeCounts()
{
    m_countTimer.stop();
    const auto counted = std::exchange(m_counted, {});
    if (!counted.isEmpty())
        hand(counted.values());
}

/// To the thread that writes, unless too many wait there.
void EventFiles::hand(const QList<LoggedEvent> &events)
{
    EventWriter *writer = m_writer.object();
    if (writer->reserve(events.size()))
        m_writer.post([writer, events] { writer->write(events); });
}

void EventFiles::report(Severity severity, const QString &text)
{
    m_log.append({.time = Server::publishedAt(Server::now()),
                  .severity = severity,
                  .kind = EventKind::Error,
                  .text = text});
}

void EventFiles::save(const QString &fileName, Range range)
{
    m_log.flush();
    writeCounts();
    EventWriter *writer = m_writer.object();
    const Instant from = range == Range::Session ? m_begin : Instant::min();
    m_writer.post([writer, fileName, from] { writer->save(fileName, from); });
}

} // namespace supersynk
