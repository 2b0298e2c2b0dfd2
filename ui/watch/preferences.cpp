// SPDX-License-Identifier: GPL-3.0-only
#include "ui/watch/preferences.h"

#include <QSettings>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr auto kPort = "server/port"_L1;
constexpr auto kClientTimeout = "server/client_timeout"_L1;
constexpr auto kHeadsets = "simulation/headsets"_L1;
constexpr auto kHertz = "simulation/hertz"_L1;
constexpr auto kChannel = "simulation/channel"_L1;
constexpr auto kKeepAwake = "desktop/keep_awake"_L1;

std::optional<quint16> storedPort(const QSettings &store)
{
    bool isNumber = false;
    const int port = store.value(kPort).toInt(&isNumber);
    const bool isPort = isNumber && port > 0 && port <= std::numeric_limits<quint16>::max();
    return isPort ? std::optional(static_cast<quint16>(port)) : std::nullopt;
}

std::optional<std::chrono::milliseconds> storedClientTimeout(const QSettings &store)
{
    using Seconds = std::chrono::duration<double>;
    bool isNumber = false;
    const Seconds timeout(store.value(kClientTimeout).toDouble(&isNumber));
    // False for NaN.
    const bool isWithin =
        timeout >= ServerSettings::kMinClientTimeout && timeout <= ServerSettings::kMaxClientTimeout;
    if (!isNumber || !isWithin)
        return std::nullopt;
    return std::chrono::round<std::chrono::milliseconds>(timeout);
}

/// \a plan with the stored value of \a key as \a member, if the result is valid.
template <typename Value>
SimulationPlan planWith(const QSettings &store, const SimulationPlan &plan, QLatin1StringView key,
                        Value SimulationPlan::*member)
{
    SimulationPlan changed = plan;
    if (store.contains(key))
        changed.*member = store.value(key).value<Value>();
    return changed.problem() ? plan : changed;
}

} // namespace

ServerSettings loadServerSettings(const QSettings &store)
{
    ServerSettings settings;
    settings.port = storedPort(store).value_or(settings.port);
    settings.clientTimeout = storedClientTimeout(store).value_or(settings.clientTimeout);
    return settings;
}

void storePort(QSettings &store, quint16 port)
{
    store.setValue(kPort, port);
}

void storeClientTimeout(QSettings &store, std::chrono::milliseconds timeout)
{
    store.setValue(kClientTimeout, std::chrono::duration<double>(timeout).count());
}

SimulationPlan loadSimulationPlan(const QSettings &store)
{
    SimulationPlan plan = planWith(store, {}, kHeadsets, &SimulationPlan::headsets);
    plan = planWith(store, plan, kHertz, &SimulationPlan::hertz);
    return planWith(store, plan, kChannel, &SimulationPlan::channel);
}

void storeSimulationHeadsets(QSettings &store, int headsets)
{
    store.setValue(kHeadsets, headsets);
}

void storeSimulationHertz(QSettings &store, int hertz)
{
    store.setValue(kHertz, hertz);
}

void storeSimulationChannel(QSettings &store, const QString &channel)
{
    store.setValue(kChannel, channel);
}

bool loadKeepAwake(const QSettings &store)
{
    return store.value(kKeepAwake, true).toBool();
}

void storeKeepAwake(QSettings &store, bool isOn)
{
    store.setValue(kKeepAwake, isOn);
}

} // namespace supersynk
