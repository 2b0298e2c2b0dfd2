// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace supersynk {

struct ServerState;

/// Where the simulated headsets call, and how.
struct SimulationTarget
{
    QString host; ///< An address of this computer.
    quint16 port = 0;
    /// SHA-256 of the certificate the server must show, "AB:CD:…"; empty for plain HTTP.
    QByteArray fingerprint;
    /// To be shown as `Authorization: Bearer KEY`; empty for none.
    QByteArray accessKey;

    [[nodiscard]] bool isSecure() const { return !fingerprint.isEmpty(); }
    /// What a request's Host field says.
    [[nodiscard]] QByteArray authority() const;

    friend bool operator==(const SimulationTarget &, const SimulationTarget &) = default;
};

/// Where a server in \a state can be called from this computer: by HTTP, or by HTTPS if it speaks that
/// alone. Nothing unless it runs.
[[nodiscard]] std::optional<SimulationTarget> targetOf(const ServerState &state, const QByteArray &accessKey);

} // namespace supersynk
