// SPDX-License-Identifier: GPL-3.0-only
#include "app/log.h"

#include "app/systemdjournal.h"
#include "server/base/counted.h"
#include "server/base/utf8text.h"
#include "server/network/addresses.h"
#include "server/network/network.h"
#include "server/server.h"
#include "server/simulation/simulation.h"

#include <QDateTime>

#include <cstdio>
#include <cstdlib>
#include <mutex>

#ifdef Q_OS_UNIX
#    include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug: "_L1;
    case QtWarningMsg:
        return "warning: "_L1;
    case QtCriticalMsg:
    case QtFatalMsg:
        return "error: "_L1;
    case QtInfoMsg:
        break;
    }
    return {};
}

QString singleLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (!isDeceptive(c))
            line += QStringView(QChar::fromUcs4(c));
        else if (QChar::requiresSurrogates(c))
            line += u"\\U%1"_s.arg(quint32(c), 8, 16, '0'_L1);
        else
            line += u"\\u%1"_s.arg(quint32(c), 4, 16, '0'_L1);
    }
    return line;
}

/// As in syslog(3). journald reads it from the beginning of a line and removes it.
QLatin1StringView priority(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "<7>"_L1;
    case QtWarningMsg:
        return "<4>"_L1;
    case QtCriticalMsg:
        return "<3>"_L1;
    case QtFatalMsg:
        return "<2>"_L1;
    case QtInfoMsg:
        break;
    }
    return "<6>"_L1;
}

QByteArray timedLine(QtMsgType type, const QString &message)
{
    const QString time = QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
    return (time + u' ' + levelName(type) + singleLine(message) + u'\n').toUtf8();
}

QByteArray journalLine(QtMsgType type, const QString &message)
{
    return (priority(type) + singleLine(message) + u'\n').toUtf8();
}

int standardError()
{
#ifdef Q_OS_WIN
    return ::_fileno(stderr); // the attached console's, or negative without one
#else
    return STDERR_FILENO;
#endif
}

// Qt's message handler and atexit() call plain functions, from any thread.
std::mutex s_mutex;
Log *s_log = nullptr;

void handleMessage(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    const std::lock_guard lock(s_mutex);
    if (s_log)
        s_log->write(type, message);
}

/// The URLs at which headsets reach \a port.
QStringList urlsAt(const QList<QHostAddress> &addresses, QLatin1StringView scheme, quint16 port)
{
    QStringList urls;
    for (const QHostAddress &address : addresses)
        urls.append(urlOf(scheme, address, port));
    return urls;
}

/// The URLs at which headsets reach the server.
QStringList allUrls(const ServerState &state, const QList<QHostAddress> &addresses)
{
    QStringList urls;
    if (state.port != 0)
        urls += urlsAt(addresses, "http"_L1, state.port);
    if (state.tlsPort != 0)
        urls += urlsAt(addresses, "https"_L1, state.tlsPort);
    return urls;
}

void logRunning(const ServerState &state)
{
    const QList<QHostAddress> addresses = Network::now().reachable(state.address);
    if (state.port != 0)
        qInfo().noquote() << "Listening on port" << state.port << "at"
                          << urlsAt(addresses, "http"_L1, state.port).join(", "_L1);
    if (state.tlsPort != 0) {
        qInfo().noquote() << "Listening on port" << state.tlsPort << "at"
                          << urlsAt(addresses, "https"_L1, state.tlsPort).join(", "_L1);
        qInfo().noquote() << "The certificate's SHA-256 fingerprint is" << state.tlsFingerprint;
    }
    if (!state.tlsProblem.isEmpty())
        qWarning().noquote() << state.tlsProblem;
}

} // namespace

Log::Log()
    : m_format(standardErrorIsJournal() ? journalLine : timedLine)
    , m_writer(standardError(), [format = m_format](std::uint64_t lost) {
        return format(QtWarningMsg,
                      counted(lost, u"log line") + u" lost, because stderr did not accept them"_s);
    })
{
    {
        const std::lock_guard lock(s_mutex);
        s_log = this;
    }
    qInstallMessageHandler(handleMessage);
    std::atexit(flushLog); // Qt logs the reason and calls exit() when it loses the connection to the display
}

Log::~Log()
{
    const std::lock_guard lock(s_mutex);
    s_log = nullptr; // the handler stays installed, because Qt's own handler would wait for stderr
}

void Log::write(QtMsgType type, const QString &message)
{
    m_writer.append(m_format(type, message));
    if (type == QtFatalMsg)
        flush();
}

void flushLog()
{
    const std::lock_guard lock(s_mutex);
    if (s_log)
        s_log->flush();
}

void logState(const ServerState &state)
{
    switch (state.phase) {
    case ServerState::Phase::Starting:
        break;
    case ServerState::Phase::Running:
        logRunning(state);
        break;
    case ServerState::Phase::Stopped:
        qInfo() << "Stopped";
        break;
    case ServerState::Phase::Failed:
        qCritical().noquote() << state.reason;
        if (state.freePort != 0)
            qInfo() << "Port" << state.freePort << "is free";
        break;
    }
}

void logCertificate(const ServerState &state)
{
    qInfo().noquote() << "New connections get the certificate with the SHA-256 fingerprint"
                      << state.tlsFingerprint;
    if (!state.tlsProblem.isEmpty())
        qWarning().noquote() << state.tlsProblem;
}

void logReload(const ServerState &state)
{
    if (state.tlsPort != 0)
        qInfo("Reloading the certificate");
    else if (!state.tlsProblem.isEmpty())
        qWarning().noquote() << state.tlsProblem << "Restart the server to try again.";
    else
        qInfo("Nothing to reload: HTTPS is off");
}

void logAddresses(const ServerState &state, const QList<QHostAddress> &addresses)
{
    if (!haveOneForHeadsets(addresses))
        qWarning("Headsets can no longer reach the server: this computer is disconnected from the network");
    else
        qInfo().noquote() << "The network has changed. The server is now reached at"
                          << allUrls(state, addresses).join(", "_L1);
}

void logSimulation(const Simulation &simulation)
{
    const SimulationPlan &plan = simulation.plan();
    const SimulationStatistics &statistics = simulation.statistics();
    switch (simulation.phase()) {
    case Simulation::Phase::Waiting:
    case Simulation::Phase::Leaving:
        break;
    case Simulation::Phase::Running:
        qInfo().noquote() << "Simulating" << counted(static_cast<std::uint64_t>(plan.headsets), u"headset")
                          << "at" << plan.hertz << "Hz in channel" << plan.channel;
        break;
    case Simulation::Phase::Idle:
        qInfo().noquote() << "The simulation has ended:" << counted(statistics.answers, u"post")
                          << "answered," << statistics.late << "late," << statistics.failed
                          << "failed, worst round trip" << statistics.worstRoundTrip.count() << "µs";
        if (!statistics.lastFailure.isEmpty())
            qInfo().noquote() << "Last failure of the simulation:" << statistics.lastFailure;
        break;
    }
}

} // namespace supersynk
