// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/settings.h"
#include "server/simulation/plan.h"

class QSettings;

namespace supersynk {

/// The operator's choices, kept between starts. The file can be edited by hand:
///
///     [server]
///     port=9999
///     client_timeout=5
///
///     [simulation]
///     headsets=12
///     hertz=10
///     channel=simulation
///
///     [desktop]
///     keep_awake=true
///
/// client_timeout is in seconds. Missing and invalid values are ignored. ui/preferences keeps other settings
/// of the server.

/// The defaults of ServerSettings, overridden by \a store.
[[nodiscard]] ServerSettings loadServerSettings(const QSettings &store);

// One function for each setting, so that storing the operator's edit does not store values of the command
// line.

void storePort(QSettings &store, quint16 port);
void storeClientTimeout(QSettings &store, std::chrono::milliseconds timeout);

/// The defaults of SimulationPlan, overridden by \a store.
[[nodiscard]] SimulationPlan loadSimulationPlan(const QSettings &store);
void storeSimulationHeadsets(QSettings &store, int headsets);
void storeSimulationHertz(QSettings &store, int hertz);
void storeSimulationChannel(QSettings &store, const QString &channel);

/// Whether to keep the computer awake while clients are connected; true by default.
[[nodiscard]] bool loadKeepAwake(const QSettings &store);
void storeKeepAwake(QSettings &store, bool isOn);

} // namespace supersynk
