// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/activitycollector.h"

#include "server/network/addresses.h"
#include "server/network/network.h"
#include "ui/text/plaintext.h"
#include "ui/watch/statesentence.h"

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Phase = ServerState::Phase;

EventKind kindOf(JournalEntry::Kind kind)
{
    switch (kind) {
    case JournalEntry::Kind::Joined:
        return EventKind::Joined;
    case JournalEntry::Kind::Left:
        return EventKind::Left;
    case JournalEntry::Kind::TimedOut:
        return EventKind::TimedOut;
    case JournalEntry::Kind::Purged:
        return EventKind::Purged;
    case JournalEntry::Kind::ClockRestarted:
        return EventKind::ClockRestarted;
    case JournalEntry::Kind::TwoSenders:
        return EventKind::TwoSenders;
    }
    return EventKind::Error;
}

EventKind kindOf(ServerState::TlsCause cause)
{
    return cause == ServerState::TlsCause::Port ? EventKind::Port : EventKind::Certificate;
}

Severity severityOf(JournalEntry::Kind kind)
{
    using enum JournalEntry::Kind;
    const bool isWarning = kind == TimedOut || kind == TwoSenders;
    return isWarning ? Severity::Warning : Severity::Information;
}

/// The text for the column of details.
QString detailsOf(const JournalEntry &entry)
{
    if (entry.kind == JournalEntry::Kind::ClockRestarted)
        return ActivityCollector::tr("Its app was restarted, or its clock was set.");
    if (entry.kind != JournalEntry::Kind::TwoSenders)
        return {};
    if (entry.otherAddress.isEmpty())
        return ActivityCollector::tr("Both at %1: give each device its own id.", "an address")
            .arg(QString::fromUtf8(entry.address));
    const auto [one, other] = std::minmax(entry.address, entry.otherAddress); // in the order of the list
    return ActivityCollector::tr("At %1 and %2: give each device its own id.", "addresses")
        .arg(QString::fromUtf8(one), QString::fromUtf8(other));
}

} // namespace

ActivityCollector::ActivityCollector(Server &server, const TrafficMeter &traffic, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_traffic(traffic)
{
    m_server.startJournal();
    connect(&m_server, &Server::stateChanged, this, &ActivityCollector::recordState);
    connect(&m_server, &Server::certificateChanged, this, &ActivityCollector::recordCertificate);
    connect(&m_timer, &QTimer::timeout, this, &ActivityCollector::readJournal);
    connect(&m_traffic, &TrafficMeter::measured, this, &ActivityCollector::sample);
    m_timer.start(kPeriod);
}

void ActivityCollector::readJournal()
{
    const JournalPages pages = m_server.takeJournal();
    if (pages.lost > 0)
        append(Severity::Warning, EventKind::Error,
               tr("%n event(s) before this one came too fast to be recorded.", nullptr,
                  static_cast<int>(std::min<std::uint64_t>(pages.lost, std::numeric_limits<int>::max()))));
    for (const JournalEntry &entry : pages.entries) {
        if (isLost(entry))
            Q_EMIT clientLost(entry.clientId, entry.key);
        if (entry.kind == JournalEntry::Kind::Left || entry.kind == JournalEntry::Kind::Purged)
            Q_EMIT clientLeft(entry.key, entry.clientId);
        m_log.append(eventOf(entry));
    }
    m_refusals.update(m_server.refusals(), Server::now());
}

/// The operator's own stop of the server loses no client.
bool ActivityCollector::isLost(const JournalEntry &entry) const
{
    return entry.kind == JournalEntry::Kind::TimedOut && !entry.isReplayed
        && m_server.state().phase == Phase::Running
        && entry.time - m_server.clientTimeout() >= m_runningSince;
}

Event ActivityCollector::eventOf(const JournalEntry &entry) const
{
    const bool isTimedOut = entry.kind == JournalEntry::Kind::TimedOut && !isLost(entry);
    const bool isFromStop = isTimedOut && !entry.isReplayed;
    return {.time = Server::publishedAt(entry.time),
            .severity = isTimedOut ? Severity::Information : severityOf(entry.kind),
            .kind = isFromStop ? EventKind::Left : kindOf(entry.kind),
            .channel = entry.key,
            .clientId = entry.clientId,
            .address = QString::fromUtf8(entry.address),
            .text = isFromStop ? tr("It could not post while the server was stopped.") : detailsOf(entry)};
}

void ActivityCollector::sample()
{
    const auto now =
        std::chrono::floor<std::chrono::milliseconds>(Server::publishedAt(Server::now()).time_since_epoch());
    const TrafficRates &rates = m_traffic.rates();
    if (m_server.state().phase == Phase::Running)
        m_history.record(now,
                         {.requestsPerSecond = static_cast<float>(rates.requestsPerSecond),
                          .bytesInPerSecond = static_cast<float>(rates.bytesInPerSecond),
                          .bytesOutPerSecond = static_cast<float>(rates.bytesOutPerSecond),
                          .clients = static_cast<float>(m_server.clientCount())});
    else
        m_history.advanceTo(now);
    Q_EMIT sampled();
}

void ActivityCollector::recordState(const ServerState &state)
{
    readJournal(); // earlier events come first
    const QString sentence = stateSentence(state);
    const Phase before = std::exchange(m_phase, state.phase);
    switch (state.phase) {
    case Phase::Running:
        if (before != Phase::Running)
            m_runningSince = Server::now();
        append(Severity::Information, EventKind::Started, sentence);
        if (!state.tlsProblem.isEmpty())
            append(Severity::Warning, kindOf(state.tlsCause), state.tlsProblem);
        break;
    case Phase::Failed:
        append(Severity::Error, state.freePort != 0 ? EventKind::Port : EventKind::Failed, sentence);
        break;
    case Phase::Stopped:
        if (before == Phase::Running)
            append(Severity::Information, EventKind::Stopped, sentence);
        break;
    case Phase::Starting:
        break;
    }
}

void ActivityCollector::recordCertificate(const ServerState &state)
{
    append(Severity::Information, EventKind::Certificate,
           tr("New HTTPS connections get the certificate with the SHA-256 fingerprint %1.")
               .arg(QString::fromLatin1(state.tlsFingerprint)));
    if (!state.tlsProblem.isEmpty())
        append(Severity::Warning, EventKind::Certificate, state.tlsProblem);
}

void ActivityCollector::recordSetting(const QString &sentence)
{
    append(Severity::Information, EventKind::Setting, sentence);
}

void ActivityCollector::recordSaid(const QByteArray &key, const QByteArray &text)
{
    constexpr qsizetype kMaxText = 200; // letters
    m_log.append({.time = Server::publishedAt(Server::now()),
                  .severity = Severity::Information,
                  .kind = EventKind::Said,
                  .channel = key,
                  .text = visibleText(text, kMaxText)});
}

void ActivityCollector::recordNetwork(const ServerState &state, const QList<QHostAddress> &addresses)
{
    if (!haveOneForHeadsets(addresses)) {
        append(Severity::Warning, EventKind::Network,
               tr("This computer has lost its network: headsets can’t reach the server."));
        return;
    }
    const bool isPlain = state.port != 0;
    const QString url =
        urlOf(isPlain ? "http"_L1 : "https"_L1, addresses.first(), isPlain ? state.port : state.tlsPort);
    append(Severity::Information, EventKind::Network,
           tr("The network has changed. Headsets reach the server at %1 now.").arg(url));
}

void ActivityCollector::append(Severity severity, EventKind kind, const QString &text)
{
    m_log.append(
        {.time = Server::publishedAt(Server::now()), .severity = severity, .kind = kind, .text = text});
}

} // namespace supersynk
