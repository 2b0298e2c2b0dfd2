// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QString>

namespace supersynk {

/// What the server is doing, and why not, in terms an operator understands.
struct ServerState
{
    enum class Phase { Stopped, Starting, Running, Failed };
    enum class TlsCause { Identity, Port };

    Phase phase = Phase::Stopped;
    QHostAddress address;      ///< Where it listens, or tried to.
    quint16 port = 0;          ///< While running, the true one, even if 0 was asked for; 0 without HTTP.
    quint16 tlsPort = 0;       ///< While running: that of HTTPS; 0 without.
    QByteArray tlsFingerprint; ///< SHA-256 of the certificate: "AB:CD:…"
    /// Why HTTPS was asked for and is not there, or what is wrong with its certificate; as a sentence.
    QString tlsProblem;
    /// What tlsProblem is about: certificate and key, or the port.
    TlsCause tlsCause = TlsCause::Identity;
    QString reason;       ///< When failed: a sentence that says why and what to do.
    quint16 freePort = 0; ///< When failed because of a port: one that can be had instead, else 0.
};

/// What went through since the program started, but for what asks after the server itself: `GET /api`,
/// `/healthz` and `/metrics`. Rates are differences between two of these.
struct Traffic
{
    quint64 requests = 0;    ///< Answered, whatever the answer.
    quint64 bytesIn = 0;     ///< Bodies received, whatever they came for.
    quint64 bytesOut = 0;    ///< Bodies sent.
    quint64 connections = 0; ///< Open now.
};

} // namespace supersynk
