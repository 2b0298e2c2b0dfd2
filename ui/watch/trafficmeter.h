// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/server.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace supersynk {

/// Means over the latest second.
struct TrafficRates
{
    double requestsPerSecond = 0;
    double bytesInPerSecond = 0;
    double bytesOutPerSecond = 0;

    bool operator==(const TrafficRates &) const = default;
};

/// Measures once a second what goes through the server, whether somebody looks or not: the one place in which
/// rates come from counts. A stop or a start of the server begins a new second.
class TrafficMeter final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kPeriod{1000};

    explicit TrafficMeter(Server &server, QObject *parent = nullptr);

    /// All 0 while the server does not run, and in its first second.
    [[nodiscard]] const TrafficRates &rates() const { return m_rates; }

Q_SIGNALS:
    /// A second is over, also while the server does not run.
    void measured();

private:
    void measure();
    void beginAnew();

    const Server &m_server;
    QTimer m_timer;
    QElapsedTimer m_sinceEarlier;
    Traffic m_earlier;
    TrafficRates m_rates;
};

} // namespace supersynk
