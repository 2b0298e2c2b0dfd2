// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace supersynk {

/// Means over the last second.
struct TrafficRates
{
    double requestsPerSecond = 0;
    double bytesInPerSecond = 0;
    double bytesOutPerSecond = 0;

    bool operator==(const TrafficRates &) const = default;
};

/// Measures the server's traffic once a second; the only place that turns counters into rates. When the
/// server starts or stops, a new second begins.
class TrafficMeter final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPeriod{1000};

    explicit TrafficMeter(Server &server, QObject *parent = nullptr);

    /// All 0 while the server is not running, and in its first second.
    [[nodiscard]] const TrafficRates &rates() const { return m_rates; }

Q_SIGNALS:
    /// Emitted every second, also while the server is not running.
    void measured();

private:
    void measure();
    void restart();

    const Server &m_server;
    QTimer m_timer;
    QElapsedTimer m_sinceLastMeasurement;
    Traffic m_lastTraffic;
    TrafficRates m_rates;
};

} // namespace supersynk
