// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/settings.h"
#include "server/simulation/plan.h"

class QSettings;

namespace supersynk {

/// What the operator has chosen, from one start to the next. The file may be edited by hand; it says
///
///     [server]
///     port=9999
///     client_timeout=5
///     address=192.168.1.20
///
///     [simulation]
///     headsets=12
///     hertz=10
///     channel=simulation
///
///     [desktop]
///     keep_awake=true
///
/// with the timeout in seconds, and without an address to listen on all of them. What is missing or makes no
/// sense counts as not said.

/// The defaults of ServerSettings, with what \a store says instead.
[[nodiscard]] ServerSettings loadServerSettings(const QSettings &store);

/// One for each setting, so that what the command line says for one run is not kept along with what the
/// operator edits.
void storePort(QSettings &store, quint16 port);
void storeClientTimeout(QSettings &store, std::chrono::milliseconds timeout);

/// The defaults of SimulationPlan, with what \a store says instead.
[[nodiscard]] SimulationPlan loadSimulationPlan(const QSettings &store);
/// One for each, as above.
void storeSimulationHeadsets(QSettings &store, int headsets);
void storeSimulationHertz(QSettings &store, int hertz);
void storeSimulationChannel(QSettings &store, const QString &channel);

/// Whether the computer is kept awake while there are clients; it is, unless \a store says no.
[[nodiscard]] bool loadKeepAwake(const QSettings &store);
void storeKeepAwake(QSettings &store, bool isOn);

} // namespace supersynk
