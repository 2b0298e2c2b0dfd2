// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace supersynk {

struct ServerState;

/// The address of the server for simulated headsets, and how to connect.
struct SimulationTarget
{
    QString host; ///< An address of this computer.
    quint16 port = 0;
    /// SHA-256 of the expected certificate, "AB:CD:…"; empty for plain HTTP.
    QByteArray fingerprint;
    /// Sent as `Authorization: Bearer KEY`; empty for none.
    QByteArray accessKey;

    [[nodiscard]] bool isSecure() const { return !fingerprint.isEmpty(); }
    /// The value of the Host field.
    [[nodiscard]] QByteArray authority() const;

    friend bool operator==(const SimulationTarget &, const SimulationTarget &) = default;
};

/// How to reach a server in \a state from this computer: by HTTP, or by HTTPS if it serves that alone.
/// Nothing unless it runs.
[[nodiscard]] std::optional<SimulationTarget> targetOf(const ServerState &state, const QByteArray &accessKey);

} // namespace supersynk
