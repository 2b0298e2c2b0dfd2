// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/logwriter.h"

#include <QHostAddress>
#include <QList>
#include <QString>

namespace supersynk {

class Simulation;
struct ServerState;

/// While it is there, all of Qt's messages go to stderr, one line each with the local time; to the systemd
/// journal, which has its own time, with the priority instead. Control characters, and those that turn the
/// direction of text or are not to be seen, are shown as \uNNNN or \UNNNNNNNN, so that text of a client can't
/// forge a line or have one read differently. There may be one at a time. See LogWriter: logging never waits
/// for stderr, but for a fatal message and at the end, which both wait a moment.
class Log final
{
public:
    Log();
    ~Log();
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;

private:
    LogWriter m_writer;
};

/// Logs what the server is doing now.
void logState(const ServerState &state);
/// Logs which certificate new connections by HTTPS meet.
void logCertificate(const ServerState &state);
/// Logs that the certificate is about to be read anew, if there is one.
void logReload(const ServerState &state);
/// Logs at which addresses headsets reach the server from now on.
void logAddresses(const ServerState &state, const QList<QHostAddress> &addresses);
/// Logs what the simulated headsets are doing now, and at the end how they fared.
void logSimulation(const Simulation &simulation);

} // namespace supersynk
