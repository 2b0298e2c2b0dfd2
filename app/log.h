// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/logwriter.h"

#include <QHostAddress>
#include <QList>
#include <QString>

namespace supersynk {

class Simulation;
struct ServerState;

/// Writes all of Qt's messages to stderr, one line each with the local time. If stderr is the systemd
/// journal, which records the time itself, a line begins with its priority instead. Control characters,
/// characters that change the direction of text and invisible ones are escaped as \uNNNN or \UNNNNNNNN, so
/// that text from a client can neither forge a line nor disguise one. One instance at a time. Logging does
/// not wait for stderr, except briefly after a fatal message and at the end; see LogWriter.
class Log final
{
public:
    Log();
    ~Log();
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;

    /// From any thread.
    void write(QtMsgType type, const QString &message);
    /// Waits until all lines are written, within the limit of LogWriter.
    void flush() { (void)m_writer.flush(); }

private:
    using Format = QByteArray (*)(QtMsgType, const QString &);

    const Format m_format;
    LogWriter m_writer;
};

/// Waits until all that was logged is written, within the limit of LogWriter. From any thread.
void flushLog();

/// Logs a change of the server's state.
void logState(const ServerState &state);
/// Logs which certificate new HTTPS connections get.
void logCertificate(const ServerState &state);
/// Logs that the certificate is about to be reloaded, if there is one.
void logReload(const ServerState &state);
/// Logs the addresses at which headsets reach the server after a change of the network.
void logAddresses(const ServerState &state, const QList<QHostAddress> &addresses);
/// Logs the start of a simulation and, at its end, its statistics.
void logSimulation(const Simulation &simulation);

} // namespace supersynk
