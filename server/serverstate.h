// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QString>

namespace supersynk {

/// The state of the server, in the terms of the operator.
struct ServerState
{
    enum class Phase { Stopped, Starting, Running, Failed };
    enum class TlsCause { Identity, Port };

    Phase phase = Phase::Stopped;
    QHostAddress address;      ///< Where it listens, or tried to.
    quint16 port = 0;          ///< While running, the actual port, even if 0 was requested; 0 without HTTP.
    quint16 tlsPort = 0;       ///< While running, the port of HTTPS; 0 without HTTPS.
    QByteArray tlsFingerprint; ///< SHA-256 of the certificate: "AB:CD:…"
    /// Why requested HTTPS is off, or what is wrong with its certificate, as a sentence.
    QString tlsProblem;
    /// What tlsProblem is about: the certificate and key, or the port.
    TlsCause tlsCause = TlsCause::Identity;
    QString reason;       ///< When failed: why, and what to do, as a sentence.
    quint16 freePort = 0; ///< When failed because of a port: a free one, otherwise 0.
};

/// The traffic since the program started, without requests about the server itself: `GET /api`, `/healthz`
/// and
/// `/metrics`. Rates are differences between two of these.
struct Traffic
{
    quint64 requests = 0;    ///< Answered, with any status.
    quint64 bytesIn = 0;     ///< Of received bodies.
    quint64 bytesOut = 0;    ///< Of sent bodies.
    quint64 connections = 0; ///< Open now.
};

} // namespace supersynk
