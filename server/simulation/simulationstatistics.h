// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>

namespace supersynk {

/// The results of the simulated headsets since the start of the simulation.
struct SimulationStatistics
{
    int joined = 0;                              ///< Headsets whose last request succeeded.
    quint64 answers = 0;                         ///< Posts that succeeded.
    quint64 late = 0;                            ///< Posts skipped because the previous response was pending.
    quint64 failed = 0;                          ///< Requests refused or not answered.
    double answersPerSecond = 0;                 ///< Over the last two seconds.
    std::chrono::microseconds worstRoundTrip{0}; ///< From sending a post to the last byte of its response.
    QString lastFailure;                         ///< Why the last failed request failed; empty if none did.
};

} // namespace supersynk

Q_DECLARE_METATYPE(supersynk::SimulationStatistics)
